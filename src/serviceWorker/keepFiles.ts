import type {SiteFile} from "./manifest.js";
import {wholeFile} from "./wholeFile.js";

export interface KeepOptions {
  /** The site's root, with a slash at its end. */
  readonly scope: string;
  /** Ends it; what is kept by then stays. */
  readonly signal?: AbortSignal;
  /** Takes how many bytes of the files are there, whenever one more is; a file counts whole. */
  readonly progress?: (bytes: number) => void;
  /** Caches that may hold the same file of an older build; defaults to none. */
  readonly older?: readonly Cache[];
}

/**
 * Puts the *files* into the *cache*, four at a time, and those not again that
 * are there: so it goes on where it was ended. Throws what `wholeFile` throws, a
 * TypeError without a connection, a QuotaExceededError on a full disk; whatever
 * is kept by then is whole.
 */
export async function keepFiles(
  cache: Cache,
  files: readonly SiteFile[],
  {scope, signal, progress = () => {}, older = []}: KeepOptions
): Promise<void> {
  const kept = new Set((await cache.keys()).map(({url}) => url));
  const waiting = files.map((file) => ({file, url: addressOf(file, scope)}));
  let bytes = 0;
  let failed = false;
  const keep = async () => {
    for (let next = waiting.shift(); next && !failed; next = waiting.shift()) {
      const {file, url} = next;
      signal?.throwIfAborted();
      if (!kept.has(url)) await cache.put(url, (await sameIn(older, url, file)) ?? (await fetched(url, file, signal)));
      bytes += file[1];
      progress(bytes);
    }
  };
  const fail = (error: unknown) => {
    failed = true;
    throw error;
  };
  await Promise.all(Array.from({length: 4}, () => keep().catch(fail)));
}

/** Returns the address of a file of the site at *scope*, which is its key in the cache. */
export function addressOf([path]: SiteFile, scope: string): string {
  return new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;
}

async function fetched(url: string, file: SiteFile, signal: AbortSignal | undefined): Promise<Response> {
  return wholeFile(await fetch(url, {signal, cache: "no-cache"}), file);
}

/** Returns the file from the first of the older caches that holds the very same. */
async function sameIn(older: readonly Cache[], url: string, file: SiteFile): Promise<Response | undefined> {
  for (const cache of older) {
    const found = await cache.match(url);
    const same = found && (await wholeFile(found, file).catch(() => undefined));
    if (same) return same;
  }
}
