import {expect, it} from "vitest";
import {pageComponents} from "../../../src/data/authoring/pageComponents.js";

const cell = (code: string) => `\`\`\`js\n${code}\n\`\`\`\n\n`;
const page = (path: string, markdown: string) => ({path, title: path.slice(1), markdown});

it("pageComponents(pages) gives what they import of components, by folder and name, a page once", () => {
  const one = `${cell('import {b} from "./components/y/b.js";\nimport {photos} from "./photos.js";')}${cell("b(1)")}${cell("b(2)")}`;
  const two = `${cell('import {b as other, a} from "../components/y/b.js";')}${cell("other(photos)")}`;
  expect(pageComponents([page("/one", one), page("/deep/two", two)])).toEqual([
    {name: "a", module: "components/y/b.js", uses: []},
    {
      name: "b",
      module: "components/y/b.js",
      uses: [
        {path: "/one", title: "one", code: "b(1)"},
        {path: "/deep/two", title: "deep/two", code: "other(photos)"}
      ]
    }
  ]);
});

it("a call is its use before a mention, a cell before an expression of the text, and words in quotes are none", () => {
  const imports = cell('import {a} from "./components/x/a.js";');
  const use = (rest: string) => pageComponents([page("/p", imports + rest)])[0].uses[0]?.code;
  expect(use(cell('load("a(1)")') + cell("const list = [a];") + cell("show(a(2))"))).toBe("show(a(2))");
  expect(use(`So ${"${a({b: 1}).c}"}.\n\n${cell("const list = [a];")}`)).toBe("const list = [a];");
  expect(use(`So ${"${a({b: 1}).c}"}.`)).toBe("${a({b: 1}).c}");
  expect(use(cell("x.a(1)"))).toBeUndefined();
});

it("what is written within a longer fence, or in another language, is an example and no cell", () => {
  const text = `\`\`\`\`md\n${cell('import {a} from "./components/x/a.js";')}\`\`\`\`\n\n\`\`\`ts run=false\nimport {c} from "./components/x/c.js";\n\`\`\`\n`;
  expect(pageComponents([page("/p", text)])).toEqual([]);
});
