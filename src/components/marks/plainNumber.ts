import {trueMinus} from "./numberText.js";

const large = [
  [1e9, "billion"],
  [1e6, "million"]
] as const;

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Returns a number as people read it, with as many *digits* that count:
 * “0.012”, “970,000”, “1.2 million”, and what is smaller than a ten-thousandth
 * as “4.2 × 10⁻⁷”. No computer’s “e”, and a true minus.
 */
export function plainNumber(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return "–";
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  const [unit, name] = large.find(([least]) => size >= least) ?? [1, ""];
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return inPowers(value, digits);
  const number = (rounded / unit).toLocaleString("en", {maximumFractionDigits: 12});
  return trueMinus(name ? `${number}\u00a0${name}` : number);
}

function inPowers(value: number, digits: number): string {
  const [number, power] = value.toExponential(digits - 1).split("e");
  const up = Array.from(String(Math.abs(Number(power))), (digit) => raised[Number(digit)]).join("");
  return `${trueMinus(number)}\u00a0×\u00a010${Number(power) < 0 ? "⁻" : ""}${up}`;
}
