import {parseArgs} from "node:util";
import {startNodeBackend} from "../src/network/backendNode.js";
import {engineRatios} from "./bench/engineRatios.js";
import {homePage} from "./bench/homePage.js";
import {leakedTensors} from "./bench/leakedTensors.js";

/** What each number must keep to; the others only inform. */
const budgets: Record<string, {least?: number; most?: number}> = {
  guided_over_forward: {most: 2.2},
  tfgrad_over_guided: {least: 5},
  children_over_forward: {most: 9},
  home_js_kb_compressed: {most: 150},
  default_figure_ms: {most: 1000},
  pointing_ms: {most: 50},
  site_requests_other_hosts: {most: 0},
  leaked_tensors: {most: 0}
};

const {values: options} = parseArgs({options: {json: {type: "boolean", default: false}}});

const backend = await startNodeBackend("wasm");
const engine = await engineRatios();
const results = {backend, ...engine, leaked_tensors: await leakedTensors(), ...(await homePage())};

if (options.json) console.log(JSON.stringify(results));
else for (const [name, value] of Object.entries(results)) console.log(line(name, value));

/** Returns a line of the table: name, number, budget, and whether it is kept. */
function line(name: string, value: string | number | null): string {
  const {least, most} = budgets[name] ?? {};
  const number = typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value);
  const budget = most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : "";
  const kept = typeof value === "number" && value <= (most ?? Infinity) && value >= (least ?? -Infinity);
  return [name.padEnd(32), number.padStart(9), "  ", budget.padEnd(8), budget && (kept ? "ok" : "missed")].join("");
}
