import {fileURLToPath} from "node:url";
import {frameworkProcess} from "./frameworkProcess.js";
import {seedNpmCache} from "./seedNpmCache.js";

await seedNpmCache(fileURLToPath(new URL("../src", import.meta.url)));

// The preview opens the reader's browser and talks to it; it needs no other host, so the guard stays on.
const preview = frameworkProcess(["preview", ...process.argv.slice(2)], {stdio: "inherit"});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => preview.kill(signal));
preview.on("close", (code) => process.exit(code ?? 0));
