import {reportFailure, reportUncaught} from "./output/failure.js";

// Only the answer goes to stdout, and only single lines to stderr: libraries keep quiet.
reportUncaught();
for (const name of ["log", "info", "warn", "error", "debug"] as const) console[name] = () => {};
process.removeAllListeners("warning");
process.stdout.on("error", () => process.exit()); // a reader that has seen enough

try {
  const {run} = await import("./commands.js");
  const say = (line: string) => process.stderr.write(`${line}\n`);
  process.stdout.write(await run(process.argv.slice(2), {say, fail: reportFailure}));
} catch (error) {
  reportFailure(error);
}
