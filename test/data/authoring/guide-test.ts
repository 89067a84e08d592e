import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";

// The guide's examples are text: nothing runs them on the page. What they name must be there.

const guide = readFileSync("src/authoring.md", "utf8");
const examples = Array.from(guide.matchAll(/^(`{3,})(\w+)[^\n]*\n([\s\S]*?)^\1$/gm), ([, ticks, language, code]) => ({
  isPage: ticks.length > 3,
  language,
  code
}));

/** Where the guide puts the file of an example: a page, a loader or a test. */
const placeOf = ({isPage, code}: (typeof examples)[number]) =>
  isPage ? "src" : code.includes("vitest") ? "test/site" : "src/data/dog";

it("what the guide's examples import is exported by the module that they name", () => {
  const imported = examples
    .filter(({isPage, language}) => isPage || language === "ts")
    .flatMap((example) =>
      Array.from(example.code.matchAll(/^import \{([^}]+)\} from "(\.[^"]+)\.js";/gm), ([, names, path]) => ({
        file: `${join(placeOf(example), path)}.ts`,
        names: names.split(",").map((name) => name.trim())
      }))
    );
  expect(imported.length).toBeGreaterThan(12);
  const missing = imported.flatMap(({file, names}) => {
    const code = existsSync(file) ? readFileSync(file, "utf8") : "";
    return names.filter((name) => !new RegExp(`^export (async )?(function|const) ${name}\\b`, "m").test(code));
  });
  expect(missing).toEqual([]);
});

it("the commands of the guide are those of the project", () => {
  const {scripts} = JSON.parse(readFileSync("package.json", "utf8"));
  const named = Array.from(guide.matchAll(/npm run (?:--silent )?([\w:-]+)/g), ([, name]) => name);
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it("the files that the guide names are there, but for those that its reader writes", () => {
  const text = guide.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  const named = Array.from(text.matchAll(/`((?:src|test|tools|models)\/[\w./-]+)`/g), ([, path]) => path);
  const own = /\bdog\b|\bsrc\/\.observablehq\//;
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !own.test(path) && !existsSync(path))).toEqual([]);
});
