import type {DrawnPicture} from "./pictureSvg.js";
import {xmlText} from "./xmlText.js";

/** What a published figure says of its picture, besides showing it. */
export interface SheetWords {
  /** What the figure shows, in a few words. */
  readonly title: string;
  readonly caption: string;
  /** What was done: network, method, class, value and so on, “name: value”. */
  readonly facts: readonly string[];
  /** Whom to thank for the photo, with its licence. */
  readonly credit: string;
  /** The address of this state; empty where a link cannot carry it. */
  readonly link: string;
}

export interface SheetColours {
  readonly ink: string;
  readonly paper: string;
}

/** Returns the width of a text in the given font, in pixels. */
export type TextWidth = (text: string, font: string) => number;

const family = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';
const margin = 24;
const narrowest = 560;

/** What the site asks of whoever takes a figure. */
export const siteCredit = "From “Why is this a cat?”, words and figures CC BY 4.0.";

/**
 * Returns a figure as the text of an SVG file that can stand by itself: the
 * picture, and below it, laid out, its title, caption, facts, the photo’s author
 * and licence, and the link to this state.
 */
export function figureSheet(
  picture: DrawnPicture,
  words: SheetWords,
  {ink, paper}: SheetColours,
  textWidth: TextWidth = canvasWidth()
): string {
  const inner = Math.max(picture.width, narrowest);
  const rows = [
    {text: words.title, size: 16, weight: "bold", before: 22},
    {text: words.caption, size: 14, weight: "normal", before: 6},
    {text: words.facts.join(" · "), size: 12, weight: "normal", before: 8},
    {text: words.credit, size: 12, weight: "normal", before: 8},
    {text: siteCredit, size: 12, weight: "normal", before: words.credit ? 0 : 8},
    {text: words.link, size: 12, weight: "normal", before: 0}
  ];
  let y = margin + picture.height;
  const lines = rows.flatMap(({text, size, weight, before}) => {
    const wrapped = wrap(text, inner, (part) => textWidth(part, `${weight} ${size}px ${family}`));
    if (wrapped.length) y += before;
    return wrapped.map((line) => {
      y += size * 1.4;
      return `<text x="${margin}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}">${xmlText(line)}</text>`;
    });
  });
  const [width, height] = [inner + 2 * margin, Math.ceil(y + margin)];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${xmlText(words.title)}</title>`,
    `<desc>${xmlText([words.caption, words.credit, siteCredit].filter(Boolean).join(" "))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<g transform="translate(${margin},${margin})">`,
    picture.content,
    "</g>",
    `<g fill="${ink}" font-family="${xmlText(family)}">`,
    ...lines,
    "</g>",
    "</svg>"
  ].join("\n")}\n`;
}

/** Returns the lines in which the text fits the width; a word that is too long alone is broken. */
function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (let word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    while (measure(word) > width && word.length > 1) {
      const fits = Math.max(1, Math.floor((word.length * width) / measure(word)) - 1);
      lines.push(word.slice(0, fits));
      word = word.slice(fits);
    }
    lines.push(word);
  }
  return lines;
}

function canvasWidth(): TextWidth {
  const context = document.createElement("canvas").getContext("2d")!;
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
