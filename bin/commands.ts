import {readFile} from "node:fs/promises";
import {suggestion} from "./arguments/near.js";
import type {Aside, Command} from "./command.js";
import {activations} from "./commands/activations.js";
import {check} from "./commands/check.js";
import {children} from "./commands/children.js";
import {classify} from "./commands/classify.js";
import {explain} from "./commands/explain.js";
import {help} from "./commands/help.js";
import {patches} from "./commands/patches.js";
import {tree} from "./commands/tree.js";

/** Every command. A new one is a file and a line here: help and suggestions follow. */
export const commands: readonly Command[] = [classify, explain, activations, children, tree, patches, check];

const names = [...commands.map(({name}) => name), "help"];

/**
 * Returns what `why-cat` prints for the given arguments; pictures asked for
 * with `--out` are written first. Throws an Error whose message says in one
 * line what is wrong: `unknown command: clasify (near: classify)`. What else
 * is to be said goes to *aside*, by default to nobody.
 */
export async function run([name, ...args]: readonly string[], aside: Partial<Aside> = {}): Promise<string> {
  if (name === undefined) throw new RangeError("command missing (try: why-cat help)");
  if (name === "--version") return `${await version()}\n`;
  if (["help", "--help", "-h"].includes(name)) return help(commands);
  const command = commands.find((d) => d.name === name);
  if (!command) throw new RangeError(`unknown command: ${name}${suggestion(name, names)}`);
  return args.includes("--help") || args.includes("-h")
    ? help(commands)
    : command.run(args, {say: nobody, fail: nobody, ...aside});
}

function nobody(): void {}

async function version(): Promise<string> {
  const text = await readFile(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as {version: string}).version;
}
