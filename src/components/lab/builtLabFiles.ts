import {FileAttachment} from "observablehq:stdlib";
import type {LabFiles} from "./builtAnswers.js";
import type {BuiltLab} from "./labDefault.js";

/** Resolves to what was built for the lab, with where its pictures and numbers lie. */
export async function builtLabFiles(): Promise<LabFiles> {
  return {
    content: await FileAttachment("../../data/lab/lab/default.json").json<BuiltLab>(),
    reduced: FileAttachment("../../data/lab/lab/reduced.bin").href,
    pictures: {
      a: FileAttachment("../../data/lab/lab/a.png").href,
      b: FileAttachment("../../data/lab/lab/b.png").href,
      c: FileAttachment("../../data/lab/lab/c.png").href,
      d: FileAttachment("../../data/lab/lab/d.png").href
    }
  };
}
