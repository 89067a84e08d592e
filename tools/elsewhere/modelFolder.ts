import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {createContext, runInContext} from "node:vm";

/**
 * Returns the path of a `model.json` made of a folder whose files are
 * JavaScript modules of data, `model.min.js` and a `….min.js` for each shard,
 * as bundlers like them. They are run with nothing within reach but `module`.
 */
export function modelFolder(folder: string): string {
  const data = (file: string): unknown => {
    const module: {exports: unknown} = {exports: {}};
    runInContext(readFileSync(join(folder, file), "utf8"), createContext({module, exports: module.exports}));
    return module.exports;
  };
  for (const file of readdirSync(folder).filter((name) => name.startsWith("group"))) {
    writeFileSync(join(folder, file.replace(/\.min\.js$/, "")), Buffer.from(String(data(file)), "base64"));
  }
  const path = join(folder, "model.json");
  writeFileSync(path, JSON.stringify(data("model.min.js")));
  return path;
}
