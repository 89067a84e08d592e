import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {defineConfig, type TestProjectInlineConfiguration} from "vitest/config";
import {slowestTests} from "./tools/slowestTests.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests in Node that run Inception v3: one process reads its weights once for many of them. */
const networks = [
  "test/bin/commands/tree-test.ts",
  "test/bin/why-cat-test.ts",
  "test/data/committed-test.ts",
  "test/data/filters/filterFiles-test.ts",
  "test/data/imageCommitted-test.ts",
  "test/data/rules/ruleFiles-test.ts",
  "test/data/scan/committed-test.ts",
  "test/data/shape/scoreboardFiles-test.ts",
  "test/data/shuffle/evidence-test.ts",
  "test/data/topFive-test.ts",
  "test/data/transfer/teach-test.ts",
  "test/models/inception-v3/read-test.ts",
  "test/network/inception-test.ts",
  "test/network/layerTable-test.ts",
  "test/site/builtAnswers-test.ts",
  "test/site/patchFiles-test.ts"
];

/** Tests that put something else in the place of a module or a global: each runs by itself. */
const replacing = readdirSync(here("test"), {recursive: true, encoding: "utf8"})
  .map((path) => `test/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith("-test.ts") && /\bvi\.(mock|stubGlobal)\(/.test(readFileSync(here(path), "utf8")));

const slowest = slowestTests();

/** Returns a project whose files share a process, and with it their modules, unless they are *isolate*d. */
function project(name: string, test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration {
  return {
    plugins: [slowest],
    resolve: {alias: {"observablehq:stdlib": here("test/stdlib.ts")}},
    test: {name, isolate: false, testTimeout: 120_000, hookTimeout: 300_000, ...test}
  };
}

// They run in the order of their names, so that the many short ones fill what the long ones leave.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project("dom", {
        include: ["test/components/**/*-test.ts"],
        exclude: replacing,
        environment: "jsdom",
        setupFiles: [here("test/emptyDocument.ts")]
      }),
      project("networks", {include: networks}),
      project("replacing", {
        include: replacing,
        isolate: true,
        pool: "threads",
        maxWorkers: 4, // they wait for timers more than they compute
        sequence: {groupOrder: 1}
      }),
      project("site", {include: ["test/site/*-test.ts"], exclude: networks, globalSetup: here("test/site/setup.ts")}),
      project("units", {
        include: ["test/**/*-test.ts"],
        exclude: ["test/components/**", "test/site/**", ...networks, ...replacing],
        pool: "threads"
      })
    ]
  }
});
