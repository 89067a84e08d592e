import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {everyKind} from "../test/network/layers/everyKind.js";
import {architectures} from "../test/network/readers/onnx/architectures/architectures.js";
import type {ElsewhereResult} from "./elsewhere.js";

// Runs the readers' tests and writes what they found into models/README.md: which layers each format was read with and
// compared to its reference, which architectures agree, and what became of networks that nobody here wrote.
const root = fileURLToPath(new URL("..", import.meta.url));
const formats = ["TF.js Layers", "TF.js graph model", "ONNX", "TFLite"] as const;

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly assertionResults: readonly {readonly title: string; readonly status: string}[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), "networks-"));
const [kindsFile, reportFile] = [join(folder, "kinds.tsv"), join(folder, "report.json")];
writeFileSync(kindsFile, "");
const run = [
  "vitest",
  "run",
  "--project",
  "units",
  "--reporter=json",
  `--outputFile=${reportFile}`,
  "test/network/readers"
];
spawnSync("npx", run, {cwd: root, env: {...process.env, WHY_CAT_KINDS_READ: kindsFile}, stdio: "inherit"});
const report = JSON.parse(readFileSync(reportFile, "utf8")) as Report;
if (!report.success) throw new Error("the readers' tests fail: no table is made of them");
const read = new Set(readFileSync(kindsFile, "utf8").trim().split("\n"));
rmSync(folder, {recursive: true});

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const head = (...cells: string[]) => [row(cells), row(cells.map(() => "---"))];

/** The layers, those of one kind with a function of its own by that. */
const kinds = [...new Set(everyKind.map(({layer}) => (layer.kind === "activation" ? layer.function : layer.kind)))];
const layers = [
  ...head("layer", ...formats),
  ...kinds
    .sort()
    .map((kind) => row([kind, ...formats.map((format) => (read.has(`${format}\t${kind}`) ? "agrees" : ""))]))
];

const results = report.testResults.flatMap(({assertionResults}) => assertionResults);
const passed = (start: string) => results.some(({title, status}) => title.startsWith(start) && status === "passed");
const shown = (start: string) => (passed(start) ? "agrees" : "no");
const shapes = [
  ...head("architecture, from ONNX", "forward, on the way too", "gradient"),
  ...Object.keys(architectures).map((name) =>
    row([name, shown(`${name} from ONNX gives`), shown(`${name} from ONNX: the gradient`)])
  )
];

const elsewhere = JSON.parse(readFileSync(join(root, "models/elsewhere.json"), "utf8")) as ElsewhereResult[];
const others = [
  ...head("package", "licence", "network", "read as", "layers", "largest difference of largest value"),
  ...elsewhere.map(({title, format, layers, difference, largest, licence, package: name}) =>
    row([
      name,
      licence,
      title,
      format,
      `${layers ?? ""}`,
      difference === undefined ? "" : `${difference.toExponential(1)} of ${largest!.toPrecision(3)}`
    ])
  )
];

const path = join(root, "models/README.md");
let text = readFileSync(path, "utf8");
for (const [name, lines] of Object.entries({layers, architectures: shapes, elsewhere: others})) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [before, rest] = text.split(start);
  if (rest === undefined) throw new Error(`no place for the table: ${start}`);
  text = `${before}${start}\n\n${lines.join("\n")}\n\n${end}${rest.split(end)[1]}`;
}
writeFileSync(path, text);
