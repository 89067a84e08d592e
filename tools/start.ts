import {fileURLToPath} from "node:url";
import {frameworkProcess} from "./frameworkProcess.js";
import {seedNpmCache} from "./seedNpmCache.js";
import {warmLoaders} from "./warmLoaders.js";

const project = fileURLToPath(new URL("..", import.meta.url));
const log = (line: string) => console.error(line);

await seedNpmCache(fileURLToPath(new URL("../src", import.meta.url)));

// The first page is there when the browser opens; the others' pictures follow while it is read.
const home = ["data/explain/home.tar", "data/thumbnails.jpg", "data/inception-v3.json", "data/inception-v3.bin"];
await warmLoaders(project, {first: home, only: true, log});
void warmLoaders(project, {jobs: 1, log});

// The preview opens the reader's browser and talks to it; it needs no other host, so the guard stays on.
const preview = frameworkProcess(["preview", ...process.argv.slice(2)], {stdio: "inherit"});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => preview.kill(signal));
preview.on("close", (code) => process.exit(code ?? 0));
