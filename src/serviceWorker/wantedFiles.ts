import type {SiteFile, SiteManifest} from "./manifest.js";

/** What a reader may keep: the pages, their figures and photos, and the small networks; or also the large network. */
export type Wish = "pages" | "everything";

const large = /(^|\/)inception-v3\.[0-9a-f]{8}\.bin$/;

/** Returns the files of a build that the given *wish* keeps, those that are wanted first in front. */
export function wantedFiles({files}: SiteManifest, wish: Wish): SiteFile[] {
  const [late, early] = [files.filter(([path]) => large.test(path)), files.filter(([path]) => !large.test(path))];
  return wish === "everything" ? [...early, ...late] : early;
}

/** Returns the sum of the files' sizes in bytes. */
export function bytesOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}
