import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Chapter} from "../../chapters.js";
import type {WrittenPage} from "./pageComponents.js";

/** Returns the *chapters* that somebody wrote, with their Markdown from the folder *src*; what a loader makes of others is not among them. */
export function sitePages(src: string, chapters: readonly Chapter[]): WrittenPage[] {
  return chapters.flatMap(({path, title}) => {
    const file = join(src, `${path === "/" ? "/index" : path}.md`);
    return existsSync(file) ? [{path, title, markdown: readFileSync(file, "utf8")}] : [];
  });
}
