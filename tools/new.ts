import {fileURLToPath} from "node:url";
import {add} from "./new/add.js";

try {
  console.log(add(fileURLToPath(new URL("..", import.meta.url)), process.argv.slice(2)).join("\n"));
} catch (error) {
  console.error(`new: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = 1;
}
