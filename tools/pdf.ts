import {parseArgs} from "node:util";
import {chapters} from "../src/chapters.js";
import {type PrintedAnswers, printedAnswers} from "../src/components/presenting/preparePrint.js";
import {launchBrowser} from "./browser.js";
import {printedPage} from "./printedPage.js";
import {serveFolder} from "./serveFolder.js";

const usage = `npm run pdf -- PAGE [--out FILE] [--answers ${printedAnswers.join("|")}]`;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {out: {type: "string"}, answers: {type: "string", default: "open"}}
});
const [page] = positionals;
const [path, hash = ""] = `/${(page ?? "").replace(/^\//, "")}`.split("#");
const chapter = chapters.find((d) => d.path === path.replace(/\.html$/, ""));
if (page === undefined || !chapter)
  fail(
    `${page === undefined ? "no page given" : `no such page: ${page}`}\n${usage}\npages: ${chapters.map((d) => d.path).join(" ")}`
  );
if (!printedAnswers.includes(values.answers as PrintedAnswers)) fail(`unknown answers: ${values.answers}\n${usage}`);

const out = values.out ?? `${path.split("/").pop() || "home"}.pdf`;
const server = await serveFolder("dist", {path: "/why/"});
const browser = await launchBrowser();
try {
  const address = new URL(path.slice(1) + (hash ? `#${hash}` : ""), server.url).href;
  const printed = await printedPage(browser, address, values.answers as PrintedAnswers);
  await printed.pdf({path: out, format: "A4", printBackground: true, preferCSSPageSize: true, scale: 0.8});
  console.log(out);
} finally {
  await browser.close();
  await server.close();
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
