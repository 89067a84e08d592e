import type {SiteFile, SiteManifest} from "./manifest.js";

/**
 * Returns the file of a build that a static host gives at *address* when the
 * site lies at *scope*: `x` is `x.html`, a folder its `index.html`; undefined
 * where the build has none.
 */
export function siteFileAt({files}: SiteManifest, address: string, scope: string): SiteFile | undefined {
  const {origin, pathname} = new URL(address);
  const base = new URL(scope);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return;
  const path = decoded(pathname.slice(base.pathname.length));
  const names = path === "" || path?.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
  return files.find(([name]) => names.includes(name));
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return;
  }
}
