import type {RowKind} from "./hiddenRows.js";

/** What the lines of the table are called, and what stands in a part’s box. */
export const partNames: Readonly<Record<RowKind, {readonly name: string; readonly letter: string}>> = {
  left: {name: "left eye", letter: "L"},
  right: {name: "right eye", letter: "R"},
  nose: {name: "nose", letter: "N"},
  own: {name: "random", letter: ""},
  same: {name: "one place", letter: ""}
};
