import {execFileSync} from "node:child_process";
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, it} from "vitest";
import {add} from "../../tools/new/add.js";
import {withEntry, withLine} from "../../tools/new/withLine.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const needed = [
  ".gitignore",
  "biome.json",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
  "observablehq.config.ts"
];
const folders = ["bin", "models", "src", "test", "tools", "types"];
const heavy = /\.(jpg|png|bin|gz|webp|html)$|\/\.observablehq(\/|$)|\/site\//;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "new-"));
  for (const name of [...needed, ...folders])
    cpSync(join(project, name), join(folder, name), {
      recursive: true,
      filter: (path) => !heavy.test(`/${relative(project, path)}`)
    });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, {recursive: true}));

const read = (path: string) => readFileSync(join(folder, path), "utf8");

/** Runs a program of the project on the copy. Throws an Error with what it prints where it fails. */
function run(program: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$|^CI$/.test(name)));
  try {
    return execFileSync(`node_modules/.bin/${program}`, args, {cwd: folder, env, encoding: "utf8", stdio: "pipe"});
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string};
    throw new Error(`${program} ${args.join(" ")}: ${stdout}${stderr}`);
  }
}

it("what “new” writes keeps to the types, the format and the arrows, and passes its own tests", () => {
  const said = [
    add(folder, ["figure", "photoTones", "--loader"]),
    add(folder, ["figure", "tones"]),
    add(folder, ["method", "squared-gradient"]),
    add(folder, ["page", "my-page"])
  ];
  expect(said[0]).toEqual([
    "wrote src/components/photoTones/photoTones.ts",
    "wrote src/components/photoTones/photoTonesBoard.ts",
    "wrote src/components/photoTones/photoTonesNumbers.ts",
    "wrote src/components/photoTones/photoTones.css",
    "wrote test/components/photoTones/photoTones-test.ts",
    "wrote src/data/photoTones/built.json.ts",
    "changed src/components/figures.css",
    "changed src/components/playground/boardExamples.ts",
    ...said[0].slice(-3)
  ]);
  expect(read("src/components/figures.css")).toMatch(
    /pca\.css"\);\n@import url\("\.\/photoTones\/photoTones\.css"\);\n@import url\("\.\/photos/
  );
  expect(read("src/chapters.ts")).toMatch(/path: "\/my-page",\s+title: "My page"/);
  expect(read("src/methods.ts")).toContain('id: "squared-gradient"');
  run("tsc");
  run("biome", "check", "--error-on-warnings", "src/attribution", "src/components/photoTones", "src/components/tones");
  run("biome", "check", "src/methods.ts", "src/chapters.ts", "src/components/figures.css", "test/attribution");
  run("biome", "check", "src/components/playground");
  run("biome", "check", "src/data/photoTones", "test/components/photoTones", "test/components/tones");
  const figures = ["photoTones", "playground"].map((name) => `components/${name}/${name}`);
  const tests = [...figures, "attribution/squaredGradient", "arrows", "css"];
  run("vitest", "run", ...tests.map((name) => `test/${name}-test.ts`));
});

it("“new” refuses, in one line and without a change, a name that is there or that is not one", () => {
  const before = read("src/methods.ts");
  const refusals: readonly (readonly [args: string, message: string])[] = [
    ["figure rules", "it is there already: src/components/rules"],
    ["figure threeRules", "it is there already: src/components/rules/threeRules.ts"],
    ["figure photo-share", "not camelCase: photo-share"],
    ["figure ../up", "not camelCase: ../up"],
    ["figure switch", "not camelCase: switch"],
    ["method gradient", "it is there already: method gradient"],
    ["method smooth-grad", "it is there already: src/attribution/smoothGrad.ts"],
    ["method Gradient2", "not kebab-case: Gradient2"],
    ["page networks", "it is there already: src/networks.md"],
    ["page myPage", "not kebab-case: myPage"],
    ["page my-other-page --loader", "usage: npm run new -- (figure NAME [--loader] | method NAME | page NAME)"],
    ["figure", "usage: npm run new -- (figure NAME [--loader] | method NAME | page NAME)"],
    ["chapter one", "unknown kind: chapter (usage: npm run new -- (figure NAME [--loader] | method NAME | page NAME))"]
  ];
  for (const [args, message] of refusals) expect(() => add(folder, args.split(" ")), args).toThrow(message);
  expect(read("src/methods.ts")).toBe(before);
  expect(existsSync(join(folder, "src/my-other-page.md"))).toBe(false);
});

it("withLine(text, line, pattern) keeps the lines in order, also where the new one is the last", () => {
  expect(withLine("- b\n- d\nend", "- c", /^-/)).toBe("- b\n- c\n- d\nend");
  expect(withLine("- b\n- d\nend", "- e", /^-/)).toBe("- b\n- d\n- e\nend");
  expect(() => withLine("end", "- e", /^-/)).toThrow("no such lines: /^-/");
});

it("withEntry(text, entry, start) puts it at the end of the list that begins there, not of another", () => {
  const text = "const a = [\n  1\n];\nconst b = [\n  2\n];\n";
  expect(withEntry(text, "  3\n", "const a")).toBe("const a = [\n  1,\n  3\n];\nconst b = [\n  2\n];\n");
  expect(() => withEntry(text, "  3", "const c")).toThrow("no such list: const c");
});
