import {existsSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {chapters} from "../../../src/chapters.js";
import {exercisesPage} from "../../../src/data/exercises/exercisesPage.js";
import {neededCells} from "../../../src/data/exercises/neededCells.js";
import {questionsOf} from "../../../src/data/exercises/questionsOf.js";
import {moved, rebased} from "../../../src/data/exercises/rebased.js";

const markdown = (path: string) => {
  const file = `src${path === "/" ? "/index" : path}.md`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};
const module = (path: string) => readFileSync(`src/${path}`, "utf8");
const page = exercisesPage({chapters, markdown, module});

it("the sheet has every question of every page, each once, in reading order", () => {
  const asked = chapters.flatMap(
    ({path}) =>
      markdown(path)
        .replace(/^(`{4,})[\s\S]*?^\1/gm, "")
        .match(/<summary>/g) ?? []
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(page.match(/exercise-sheet-question/g)).toHaveLength(asked.length);
  expect(page).toContain(`${asked.length} in all`);
});

it("questionsOf(markdown) gives question, answer, heading and the figure before it, and cells in a fence of text are none", () => {
  const text = `## One\n\n\`\`\`js\nfirst(data, {id: "a"})\n\`\`\`\n\n<details>\n<summary>A question: why <em>so</em>?</summary>\n\nBecause \${n}.\n\n</details>\n\n## Two\n\n<details>\n<summary>Another: X?</summary>\n\nNo.\n\n</details>\n\n\`\`\`text\nsecond()\n\`\`\`\n`;
  expect(questionsOf(text)).toEqual({
    questions: [
      {question: "Why <em>so</em>?", answer: "Because ${n}.", heading: "One", figure: 'first(data, {id: "a"})'},
      {question: "X?", answer: "No.", heading: "Two", figure: undefined}
    ],
    cells: ['first(data, {id: "a"})\n']
  });
});

it("a question leads to the figure above it, also where that is held back by a guess, and else to its heading", () => {
  expect(page).toMatch(/href="\.\/occlusion" data-figure-place="occluded"/);
  expect(page).toMatch(/href="\.\/how-does-it-work" data-figure-place="competition"/);
  expect(page).toMatch(/href="\.\/occlusion#so-change-the-ink"/);
});

it("neededCells(cells, expressions) gives what expressions speak of, in the page's order, and nothing else", () => {
  const cells = [
    'import {a, b as c} from "./x.js";\nimport {unused} from "./y.js";\n',
    'const data = FileAttachment("d.json").json();\nconst other = 3;\n',
    "const film = (id) => data.find((d) => c(d) === id);\nconst [one, two] = data;\n",
    "show(data)\n"
  ];
  const {imports, statements} = neededCells(cells, ['film("other").a']);
  expect([...imports]).toEqual([["c", {name: "b", from: "./x.js"}]]);
  expect(statements).toEqual([
    'const data = FileAttachment("d.json").json();',
    "const film = (id) => data.find((d) => c(d) === id);"
  ]);
  expect(neededCells(cells, ["two.a"]).statements.at(-1)).toBe("const [one, two] = data;");
  expect(() => neededCells(cells, ["nobody.knows"])).toThrow("neither imported nor declared: nobody");
});

it("addresses lead from the sheet where they led from their page", () => {
  const sheet = "/lecture/exercises";
  expect(moved("./pca", "/lecture/occlusion", sheet)).toBe("./pca");
  expect(moved("./part-2#tree", "/why-is-this-a-cat/part-1", sheet)).toBe("../why-is-this-a-cat/part-2#tree");
  expect(moved("#note-1", "/lecture/occlusion", sheet)).toBe("./occlusion#note-1");
  expect(moved("./lecture/pca", "/", sheet)).toBe("./pca");
  expect(moved("../", "/lecture/pca", sheet)).toBe("../");
  expect(moved("https://arxiv.org/abs/1", "/", sheet)).toBe("https://arxiv.org/abs/1");
  expect(rebased('See [two](./part-2) <a id="ref-1" href="#note-1">1</a>', "/why-is-this-a-cat/part-1", sheet)).toBe(
    'See [two](../why-is-this-a-cat/part-2) <a href="../why-is-this-a-cat/part-1#note-1">1</a>'
  );
});
