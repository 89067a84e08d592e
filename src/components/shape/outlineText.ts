import type {Outline} from "../../images/polygonMask.js";

/**
 * Returns the outlines as a short text for a link: two base-36 digits a number,
 * in thousandths of the square, outlines apart by a dot. What lies outside the
 * square is moved to its edge.
 */
export function outlineText(outlines: readonly Outline[]): string {
  const digits = (value: number) =>
    Math.round(1000 * Math.min(1, Math.max(0, value)))
      .toString(36)
      .padStart(2, "0");
  return outlines.map((outline) => outline.map(digits).join("")).join(".");
}

/** Returns the outlines in a text that outlineText made. Throws `invalid outline: …`. */
export function parseOutlines(text: string): Outline[] {
  if (!/^[0-9a-z.]{0,4000}$/.test(text)) throw new RangeError(`invalid outline: ${text.slice(0, 20)}`);
  return text
    .split(".")
    .filter(Boolean)
    .map((part) => {
      const numbers = Array.from(part.match(/../g) ?? [], (pair) => parseInt(pair, 36) / 1000);
      if (part.length % 4 || numbers.length < 6 || numbers.some((value) => !(value <= 1)))
        throw new RangeError(`invalid outline: ${part.slice(0, 20)}`);
      return numbers;
    });
}
