/**
 * Returns the http or https address in the *value* of the setting *name*, with no
 * slash at its end, or undefined where it is empty. Throws `SITE_URL: …` in one
 * line where it is something else.
 */
export function siteAddress(name: string, value: string | undefined): string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`${name}: “${text}” is not an address like https://example.org/course`);
  return url.href.replace(/\/+$/, "");
}

/** Returns the address of the page *path* ("/lecture/pca", "/index") below the *site*. */
export function pageAddress(site: string, path: string): string {
  return `${site}${path.replace(/(^|\/)index$/, "$1")}`;
}

/** Returns the name of the page *path* as part of a file's name: "lecture-pca", "index". */
export function pageName(path: string): string {
  return path.replace(/\/$/, "/index").slice(1).replaceAll("/", "-");
}
