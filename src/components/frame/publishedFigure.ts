import {figureSheet, type SheetWords} from "./figureSheet.js";
import {pictureSvg} from "./pictureSvg.js";
import {saveFile} from "./saveFile.js";
import {svgTextPng} from "./svgTextPng.js";

export interface PublishedFigureOptions {
  /** What the figure shows on the screen. */
  readonly picture: HTMLElement;
  /** Resolves to what is said of it, once that is all there. */
  readonly words: () => Promise<SheetWords>;
  /** Returns the name of the file without its ending. */
  readonly fileName: () => string;
}

/**
 * Returns what saves a figure as it can be published, by the file’s name: PNG
 * and SVG with picture, key, title, caption, facts, credit and licence. They
 * throw where the figure shows nothing yet.
 */
export function publishedFigure(options: PublishedFigureOptions): Record<"PNG" | "SVG", () => Promise<void>> {
  const {picture, words, fileName} = options;

  async function sheet(): Promise<string> {
    const drawn = await pictureSvg(picture);
    if (!drawn.content) throw new Error("There is nothing to save yet: wait for the picture, or press “Try again”.");
    return figureSheet(drawn, await words(), screenColours());
  }

  return {
    PNG: async () => saveFile(`${fileName()}-figure.png`, await svgTextPng(await sheet())),
    SVG: async () => saveFile(`${fileName()}-figure.svg`, new Blob([await sheet()], {type: "image/svg+xml"}))
  };
}

/** Returns the colours of words and page as the screen has them. */
function screenColours(): {readonly ink: string; readonly paper: string} {
  const [page, body] = [document.documentElement, document.body].map((d) => getComputedStyle(d));
  const paper = [body, page].map((d) => d.backgroundColor).find((d) => !/^(transparent|rgba\(.*, 0\))$/.test(d));
  return {ink: body.color, paper: paper ?? "#fff"};
}
