import {type Flags, parseFlags} from "./arguments/flags.js";

/** Who hears what is said besides the answer. */
export interface Aside {
  /** Hears a line of what the reader of the answer should know, such as what was assumed. */
  readonly say: (line: string) => void;
  /** Hears, in one line, that the answer is there but a bad one. */
  readonly fail: (line: string) => void;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What follows its name, a line for each line of help. */
  readonly usage: string;
  /** Its flags but for `--json`, without dashes. */
  readonly flags: readonly string[];
  /**
   * Returns what is printed for the given arguments; *aside* hears what is said besides it, once there is an answer.
   * Throws an Error whose message says in one line what is wrong.
   */
  run(args: readonly string[], aside: Aside): Promise<string>;
}

/** What a command is besides reading its flags. */
export interface CommandSpec<Name extends string> {
  readonly name: string;
  readonly usage: string;
  readonly flags: readonly Name[];
  /** Whether it takes an INPUT; defaults to true. */
  readonly takesInput?: boolean;
  run(flags: Flags<Name>, aside: Aside): Promise<string>;
}

/** Returns the command that reads one input and the given *flags*, as parseFlags does. */
export function command<const Name extends string>({run, takesInput = true, ...spec}: CommandSpec<Name>): Command {
  return {
    ...spec,
    async run(args, aside) {
      const said: string[] = [];
      const say = (line: string) => said.push(line); // an error is one line, and the only one
      const text = await run(parseFlags(args, spec.flags, {takesInput}), {...aside, say});
      for (const line of said) aside.say(line);
      return text;
    }
  };
}
