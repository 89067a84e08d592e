import {fileURLToPath} from "node:url";
import {computeResults} from "./computeResults.js";
import {slowLoaders} from "./slowLoaders.js";

// npm run computed [-- NAMES]: a name is the path from src of the file that a loader makes.

const project = fileURLToPath(new URL("..", import.meta.url));

try {
  const log = (line: string) => console.error(line);
  const failed = await computeResults(project, process.argv.slice(2), {expected: slowLoaders, log});
  process.exitCode = failed.length ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
