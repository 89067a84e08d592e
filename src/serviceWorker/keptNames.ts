/**
 * Returns the beginning of the names of all caches of the site at the given
 * *scope*, an address with a slash at its end: other sites of the same host have others.
 */
export function cachePrefix(scope: string): string {
  return `why-is-this-a-cat ${new URL(scope).pathname} `;
}

/** Returns the name of the cache that holds the files of one *build* of the site at *scope*. */
export function buildCache(scope: string, build: string): string {
  return `${cachePrefix(scope)}build ${build}`;
}

/** Returns the name of the cache that remembers windows and wishes of the site at *scope*, and no file. */
export function stateCache(scope: string): string {
  return `${cachePrefix(scope)}state`;
}

/** Returns the key in the state under which the reader's wish for isolated pages stands. */
export function isolationKey(scope: string): string {
  return new URL("__isolated", scope).href;
}

/** Returns the key in a build's cache under which stands what of it the reader wants to keep. */
export function wishKey(scope: string): string {
  return new URL("__wish", scope).href;
}

/** The cache in which src/worker/download.ts keeps the networks that were used, with a service worker and without. */
export const networksCache = "why-is-this-a-cat";
