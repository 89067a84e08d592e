import {csvText} from "./csvText.js";
import {saveFile} from "./saveFile.js";

/** What a file is made of: a Blob or a text as it is, rows for CSV, anything else for JSON; undefined where it is not known yet. */
export type FileContent = Blob | string | object | undefined;

/** What a figure shows, with the choice that it is of. */
export interface ShownData<C, D> {
  readonly data: D;
  readonly choice: C;
}

export interface FigureFilesOptions<C, D> {
  /** Each file, by a name that holds its format, such as “CSV of all maps”: PNG, SVG, CSV, JSON or GIF. */
  readonly files: Readonly<Record<string, (data: D, choice: C) => FileContent | Promise<FileContent>>>;
  /** Returns what is on the screen. */
  readonly shown: () => ShownData<C, D> | undefined;
  /** Computes what is on the screen, where it was only read from what was built. */
  readonly compute?: () => Promise<void>;
  /** Returns a file’s name without its ending. */
  readonly fileName: (choice: C, data: D, file: string) => string;
}

const formats = {
  PNG: ["png", "image/png"],
  SVG: ["svg", "image/svg+xml"],
  CSV: ["csv", "text/csv"],
  JSON: ["json", "application/json"],
  GIF: ["gif", "image/gif"]
} as const;

/** What a file is called beside those of the whole figure, which every frame offers as PNG and SVG. */
const plain: Readonly<Record<string, string>> = {PNG: "Pixels as PNG", SVG: "Chart as SVG"};

/** What a frame offers to take home. */
export interface FigureFiles {
  readonly files: Readonly<Record<string, () => Promise<void>>>;
  /** Returns the name of a file with the picture that is on the screen, without its ending. Throws where there is none. */
  readonly fileName: () => string;
}

const nothing = "There is nothing to save yet: wait for the picture, or press “Try again”.";

/**
 * Returns what makes and saves each of the given *files*, by name; those that
 * are called PNG and SVG alone are pixels and a chart without words. They throw
 * where nothing is on the screen; numbers that were not built are computed
 * first.
 */
export function figureFiles<C, D>(options: FigureFilesOptions<C, D>): FigureFiles {
  const {files, shown, compute, fileName} = options;
  const all = Object.fromEntries(
    Object.entries(files).map(([name, make]) => [
      plain[name] ?? name,
      async () => {
        let now = shown();
        if (!now) throw new Error(nothing);
        let content = await make(now.data, now.choice);
        if (content === undefined && compute) {
          await compute();
          now = shown()!;
          content = await make(now.data, now.choice);
        }
        if (content === undefined)
          throw new Error(`There are no numbers yet: press “${plain[name] ?? name}” again to compute them.`);
        const [ending] = formatOf(name);
        saveFile(`${fileName(now.choice, now.data, name)}.${ending}`, blobOf(name, content));
      }
    ])
  );
  return {
    files: all,
    fileName() {
      const now = shown();
      if (!now) throw new Error(nothing);
      return fileName(now.choice, now.data, "PNG");
    }
  };
}

function formatOf(name: string): readonly [ending: string, type: string] {
  const format = Object.entries(formats).find(([word]) => name.includes(word));
  if (!format) throw new RangeError(`unknown format: ${name}`);
  return format[1];
}

function blobOf(name: string, content: Exclude<FileContent, undefined>): Blob {
  if (content instanceof Blob) return content;
  const [ending, type] = formatOf(name);
  if (typeof content === "string") return new Blob([content], {type});
  const text = ending === "csv" ? csvText(content as Parameters<typeof csvText>[0]) : JSON.stringify(content);
  return new Blob([text], {type});
}
