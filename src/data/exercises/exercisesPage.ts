import type {Chapter} from "../../chapters.js";
import {neededCells} from "./neededCells.js";
import {type Question, questionsOf} from "./questionsOf.js";
import {moved, rebased} from "./rebased.js";

export interface ExercisesSource {
  /** The pages that may ask something, in reading order. */
  readonly chapters: readonly Chapter[];
  /** Returns the Markdown of the page at the given path. */
  readonly markdown: (path: string) => string;
  /** Returns the source of the module at the given path in `src`. */
  readonly module: (path: string) => string;
}

/** The path of the page that is made. */
const here = "/lecture/exercises";

/**
 * Returns the Markdown of a page with every question of the given *chapters*,
 * with its answer, and a link to the figure that it is about. Numbers in the
 * text are computed as they are on the pages, from the same data.
 */
export function exercisesPage(source: ExercisesSource): string {
  const imports = new Map<string, {name: string; from: string}>([
    ["exerciseSheet", {name: "exerciseSheet", from: "../components/presenting/exerciseSheet.js"}],
    ["fromPage", {name: "fromPage", from: "../components/presenting/fromPage.js"}]
  ]);
  let number = 0;
  const sections = source.chapters.flatMap((chapter, index) => {
    const {questions, cells} = questionsOf(source.markdown(chapter.path));
    if (!questions.length) return [];
    const expressions: string[] = [];
    const page = `${moved(chapter.path, "/", here)}`;
    const text = (words: string) =>
      rebased(words, chapter.path, here).replace(/\$\{((?:[^{}]|\{[^{}]*\})+)\}/g, (_, expression) => {
        expressions.push(expression);
        return `\${fromPage(values${index}[${expressions.length - 1}], ${JSON.stringify(page)})}`;
      });
    const asked = questions.map((question) => {
      const place = placeOf(question, chapter.path, source);
      // A figure is there only once its cell has run: exerciseSheet adds its place to the address.
      const link = place.isFigure
        ? `<a href="${page}" data-figure-place="${place.id}">Its figure</a>`
        : `<a href="${page}#${place.id}">Its place</a>`;
      return exercise(++number, text(question.question), text(question.answer), link);
    });
    const cell = expressions.length ? valuesCell(`values${index}`, neededCells(cells, expressions), expressions) : "";
    return [
      `${cell}<section class="exercise-sheet-page" data-path="${chapter.path}">\n\n<h2><a href="${page}">${chapter.title}</a></h2>\n\n${asked.join("\n\n")}\n\n</section>`
    ];

    function valuesCell(name: string, needed: ReturnType<typeof neededCells>, all: readonly string[]): string {
      for (const [alias, {name: original, from}] of needed.imports) {
        const wanted = {name: original, from: moved(from, chapter.path, here)};
        const known = imports.get(alias);
        if (known && JSON.stringify(known) !== JSON.stringify(wanted))
          throw new Error(`imported from two places: ${alias}`);
        imports.set(alias, wanted);
      }
      const statements = needed.statements.map((code) =>
        code
          .replace(/^(const\s+[^=]+=\s*)([\s\S]*);\s*$/, "$1await ($2);")
          .replace(/FileAttachment\("([^"]+)"\)/g, (_, file) => `FileAttachment("${moved(file, chapter.path, here)}")`)
      );
      return `\`\`\`js\nconst ${name} = (async () => {\n${statements.join("\n")}\nreturn [${all.join(", ")}];\n})();\n\`\`\`\n\n`;
    }
  });
  const lines = Array.from(
    imports,
    ([alias, {name, from}]) => `import {${name === alias ? name : `${name} as ${alias}`}} from "${from}";`
  );
  return `---
toc: false
---

# Exercises

\`\`\`js
${lines.join("\n")}
\`\`\`

Every question of these pages, ${number} in all. Choose a page, choose what becomes of the answers, and print the sheet. The words and the numbers are those of the pages themselves.

\`\`\`js
exerciseSheet({invalidation})
\`\`\`

${sections.join("\n\n")}
`;
}

function exercise(number: number, question: string, answer: string, link: string): string {
  return `<section class="exercise-sheet-question" data-number="${number}">
<h3><span class="exercise-sheet-number">${number}</span> ${question} ${link}</h3>
<div class="exercise-sheet-answer">

${answer}

</div>
</section>`;
}

/** Returns what follows "#" in the address of a question’s figure: its id, or that of the heading where it has none. */
function placeOf(
  question: Question,
  path: string,
  source: ExercisesSource
): {readonly id: string; readonly isFigure: boolean} {
  const figure = figureOf(question, path, source);
  return figure === undefined ? {id: anchorOf(question.heading), isFigure: false} : {id: figure, isFigure: true};
}

/** Returns the id of a heading, as Framework makes it: words in small letters, also where a name is written in one. */
function anchorOf(heading: string): string {
  return heading
    .replace(/<[^>]+>/g, "")
    .replace(/([A-Z]{2,})(\d+)/g, "$1 $2")
    .replace(/([a-z\d]+)([A-Z]{2,})/g, "$1 $2")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-rt-z\d]+)/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Returns the id of the figure before a question, whatever it stands in; undefined where it has none that links know. */
function figureOf({figure = ""}: Question, path: string, {markdown, module}: ExercisesSource): string | undefined {
  for (const [, name] of figure.matchAll(/\b(\w+)\(/g)) {
    const from = new RegExp(`\\b${name}\\b[^;]*from "([^"]+)\\.js"`).exec(markdown(path))?.[1];
    const code = from && module(`${moved(from, path, "/x").replace(/^\.\//, "")}.ts`);
    if (!code || !/\b(liveFigure|figureFrame)\(|\b(liveFigure|figureFrame)</.test(code)) continue;
    const given =
      /\bid: "([\w-]+)"/.exec(figure)?.[1] ??
      (/^\s*id: "([\w-]+)"/m.exec(code) ?? /\bid(?:: | = )"([\w-]+)"/.exec(code))?.[1];
    if (given) return given;
  }
}
