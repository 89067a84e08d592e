import {readFile} from "node:fs/promises";
import {suggestion} from "./arguments/near.js";
import {activations} from "./commands/activations.js";
import {children} from "./commands/children.js";
import {classify} from "./commands/classify.js";
import {explain} from "./commands/explain.js";
import {usage} from "./commands/help.js";
import {tree} from "./commands/tree.js";

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  classify,
  explain,
  activations,
  children,
  tree,
  help: async () => usage()
};

/**
 * Returns what `why-cat` prints for the given arguments; pictures asked for
 * with `--out` are written first. Throws an Error whose message says in one
 * line what is wrong: `unknown command: clasify (near: classify)`.
 */
export async function run([name, ...args]: readonly string[]): Promise<string> {
  if (name === undefined) throw new RangeError("command missing (try: why-cat help)");
  if (name === "--version") return `${await version()}\n`;
  if (name === "--help" || name === "-h") return usage();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new RangeError(`unknown command: ${name}${suggestion(name, Object.keys(commands))}`);
  return args.includes("--help") || args.includes("-h") ? usage() : command(args);
}

async function version(): Promise<string> {
  const text = await readFile(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as {version: string}).version;
}
