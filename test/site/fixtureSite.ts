import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));

export interface FixtureSite {
  /** The copy's folder; its site is built to `dist`. */
  readonly folder: string;
  remove(): void;
}

/**
 * Copies the Framework site of the given *name* in test/fixtures, with the
 * given files and folders of `src`, to a folder that finds the project's packages, as an
 * author's copy of the project does.
 */
export function fixtureSite(name: string, files: readonly string[] = []): FixtureSite {
  const cache = join(project, "node_modules/.cache");
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, `${name}-`));
  cpSync(join(project, "test/fixtures", name), folder, {recursive: true});
  for (const file of files) {
    mkdirSync(dirname(join(folder, "src", file)), {recursive: true});
    cpSync(join(project, "src", file), join(folder, "src", file), {recursive: true});
  }
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "junction");
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})};
}
