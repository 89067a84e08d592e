import {type Flags, parseFlags} from "./arguments/flags.js";

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What follows its name, a line for each line of help. */
  readonly usage: string;
  /** The flags that take a value, without dashes. */
  readonly flags: readonly string[];
  /** Returns what is printed for the given arguments. Throws an Error whose message says in one line what is wrong. */
  run(args: readonly string[]): Promise<string>;
}

/** What a command is besides reading its flags. */
export interface CommandSpec<Name extends string> {
  readonly name: string;
  readonly usage: string;
  readonly flags: readonly Name[];
  run(flags: Flags<Name>): Promise<string>;
}

/** Returns the command that reads one input and the given *flags*, as parseFlags does. */
export function command<const Name extends string>({run, ...spec}: CommandSpec<Name>): Command {
  return {...spec, run: async (args) => run(parseFlags(args, spec.flags))};
}
