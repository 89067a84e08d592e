import {reportFailure, reportUncaught} from "./output/failure.js";

// Only the answer goes to stdout, and only one line to stderr: libraries keep quiet.
reportUncaught();
for (const name of ["log", "info", "warn", "error", "debug"] as const) console[name] = () => {};
process.removeAllListeners("warning");
process.stdout.on("error", () => process.exit()); // a reader that has seen enough

try {
  const {run} = await import("./commands.js");
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  reportFailure(error);
}
