import {parseArgs} from "node:util";
import {suggestion} from "./near.js";

/** What a command was given. */
export interface Flags<Name extends string> {
  /** The image or JSON file; empty where the command takes none. */
  readonly input: string;
  /** All inputs, where the command takes several. */
  readonly inputs: readonly string[];
  readonly json: boolean;
  /** The text of each flag that was given; "true" of one that takes no value. */
  readonly given: Readonly<Partial<Record<Name, string>>>;
}

/**
 * Returns the one input (none or several where the command takes that) and the flags in the arguments of a command that takes
 * the flags of the given *names*, each with a value but `--bgr`, and `--json`. Names may
 * also be in camelCase, and values may be negative numbers. Throws `input
 * missing`, `too many inputs: …`, `unknown option: --windw (near: --window)`,
 * `value missing: --top`, `takes no value: --json`, `takes no input: …`.
 */
export function parseFlags<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  {takesInput = true}: {readonly takesInput?: boolean | "several"} = {}
): Flags<Name> {
  const all = ["json", ...names];
  const {values, positionals} = parsed(args, all);
  const [input, extra] = positionals;
  if (!takesInput && input !== undefined) throw new RangeError(`takes no input: ${input} (try: --network ${input})`);
  if (takesInput === true && !input) throw new RangeError("input missing (an image or a .json file)");
  if (extra !== undefined && takesInput !== "several") throw new RangeError(`too many inputs: ${extra}`);
  const {json = false, ...given} = values;
  const texts = Object.entries(given).map(([name, value]) => [name, String(value)]);
  return {input: input ?? "", inputs: positionals, json: json === true, given: Object.fromEntries(texts)};
}

/** The flags that take no value. */
const switches: readonly string[] = ["json", "bgr"];

function parsed(args: readonly string[], names: readonly string[]) {
  const options = Object.fromEntries(
    names.map((name) => [name, {type: switches.includes(name) ? "boolean" : "string"} as const])
  );
  try {
    return parseArgs({args: normalized(args), options, allowPositionals: true, strict: true});
  } catch (error) {
    throw plainly(error, names);
  }
}

/** Returns the arguments with `--camelCase` as `--camel-case`, and a negative number joined to its flag. */
function normalized(args: readonly string[]): string[] {
  const end = args.indexOf("--");
  const flags = end < 0 ? args : args.slice(0, end);
  const joined: string[] = [];
  for (const arg of flags) {
    const last = joined.at(-1);
    if (/^-[\d.]/.test(arg) && last && /^--[^=]+$/.test(last)) joined[joined.length - 1] = `${last}=${arg}`;
    else joined.push(arg.replace(/^--[^=]+/, (name) => name.replace(/[A-Z]/g, (d) => `-${d.toLowerCase()}`)));
  }
  return [...joined, ...args.slice(flags.length)];
}

/** Returns an error of parseArgs in the words of this project. */
function plainly(error: unknown, names: readonly string[]): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  const flag = /'(?:-\w, )?(-[^' ]*)/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return new RangeError(
        `unknown option: ${flag}${suggestion(
          flag,
          names.map((name) => `--${name}`),
          {list: false}
        )}`
      );
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return new RangeError(`${/not take/.test(error.message) ? "takes no value" : "value missing"}: ${flag}`);
    default:
      return error;
  }
}
