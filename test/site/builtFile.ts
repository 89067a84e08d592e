import {readdirSync, readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const folder = fileURLToPath(new URL("../../dist/_file/data", import.meta.url));

/** Returns the file of that path in the built site's data, whatever its hash. Throws `not built: …` where there is none. */
export function builtFile(path: string): Buffer {
  const [stem, ending] = basename(path).split(".");
  const parent = join(folder, dirname(path));
  const file = readdirSync(parent).find((d) => new RegExp(`^${stem}\\.[0-9a-f]+\\.${ending}$`).test(d));
  if (!file) throw new Error(`not built: ${path}`);
  return readFileSync(join(parent, file));
}
