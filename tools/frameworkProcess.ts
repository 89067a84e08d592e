import {type ChildProcess, spawn} from "node:child_process";
import {delimiter, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const observable = join(project, "node_modules/@observablehq/framework/dist/bin/observable.js");

export interface FrameworkOptions {
  /** The folder of the Framework project; defaults to this one. */
  folder?: string;
  /** Whether a connection to another machine fails, in Framework and in every data loader; defaults to true. */
  guarded?: boolean;
  stdio?: "inherit" | "pipe";
}

/** Returns the environment of Framework and of data loaders: no telemetry, and no network where *guarded*. */
export function frameworkEnvironment(guarded: boolean): NodeJS.ProcessEnv {
  const guard = `--import=${pathToFileURL(join(project, "tools/noNetwork.mjs")).href}`;
  return {
    ...process.env,
    OBSERVABLE_TELEMETRY_DISABLE: "1",
    // Data loaders are started by name: tsx must be found even where npm did not start us.
    PATH: [join(project, "node_modules/.bin"), process.env.PATH].join(delimiter),
    NODE_OPTIONS: [process.env.NODE_OPTIONS, guarded && guard].filter(Boolean).join(" ")
  };
}

/** Starts Framework with the given arguments, without telemetry, and returns its process. */
export function frameworkProcess(
  args: readonly string[],
  {folder = project, guarded = true, stdio = "pipe"}: FrameworkOptions = {}
): ChildProcess {
  return spawn(process.execPath, [observable, ...args], {
    cwd: folder,
    stdio: stdio === "pipe" ? ["ignore", "pipe", "pipe"] : stdio,
    env: frameworkEnvironment(guarded)
  });
}
