import type {Addition} from "./addition.js";
import {template} from "./template.js";
import {withEntry} from "./withLine.js";
import {formsOfKebab} from "./wordForms.js";

/** Returns a page of the given *name*, which is its address. Throws `not kebab-case: …`. */
export function newPage(name: string): Addition {
  const forms = formsOfKebab(name);
  const summary = `A photograph, and a question about it: ${forms.title.toLowerCase()}.`;
  const entry = `  {path: "/${name}", title: "${forms.title}", summary: "${summary}"}`;
  const today = new Date().toISOString().slice(0, 10);
  const page = template("page.md", forms).replace("DATE", today).replace("SUMMARY", `"${summary}"`);
  return {
    files: {[`src/${name}.md`]: page},
    changes: {"src/chapters.ts": (text) => withEntry(text, entry, "export const chapters")},
    next: [
      `Write src/${name}.md; its title and one sentence for lists of pages are in src/chapters.ts, in reading order`,
      "A page of the lecture lies in src/lecture, has part: “Lecture” there, and begins with its lectureBar",
      `Look: npm start. Test: npm run build && npm run test:page -- pages-test -t ${name}`
    ]
  };
}
