import {connection, notFetched} from "./notFetched.js";

export interface DownloadOptions {
  /** How many bytes to expect; a shorter file is an error. */
  readonly bytes?: number;
  /** Is called with how far it is. */
  readonly progress?: (bytes: number, total: number | undefined) => void;
  readonly signal?: AbortSignal;
  /** How many bytes all that belongs together has, for the words; defaults to *bytes*. */
  readonly whole?: number;
}

const cacheName = "why-is-this-a-cat";

/**
 * Returns the file at the given address. It is kept in the browser's cache
 * storage, where there is one, so that the next visit need not download it. A
 * download that breaks off is an Error `download broke off: 12.0 of 23.9 MB`,
 * one that does not begin `the network (24 MB) could not be fetched: …`, a missing file `no such file: … (404)`; neither is kept.
 */
export async function download(
  url: string,
  {bytes, progress, signal, whole = bytes}: DownloadOptions = {}
): Promise<Uint8Array<ArrayBuffer>> {
  const cache = url.startsWith("blob:") ? undefined : await openCache();
  const kept = await cache?.match(url).catch(() => undefined);
  if (kept) {
    const file = new Uint8Array(await kept.arrayBuffer());
    if (bytes === undefined || file.length === bytes) {
      progress?.(file.length, file.length);
      return file;
    }
    await cache?.delete(url).catch(() => {});
  }
  const file = await fetchAll(url, {bytes, progress, signal, whole});
  if (cache) void keep(cache, url, file); // the answer need not wait for the disk
  return file;
}

/** Puts the file into the cache in place of its earlier versions, or not if the disk is full. */
async function keep(cache: Cache, url: string, file: Uint8Array<ArrayBuffer>): Promise<void> {
  await forgetOthers(cache, url).catch(() => {});
  await cache.put(url, new Response(file)).catch(() => {}); // the next visit downloads it again
}

async function fetchAll(
  url: string,
  {bytes, progress, signal, whole}: DownloadOptions
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, {signal}).catch((error) => {
    if (signal?.aborted) throw error;
    throw new Error(notFetched("the network", whole));
  });
  if (!response.ok) throw new Error(`no such file: ${new URL(url).pathname.split("/").pop()} (${response.status})`);
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for (const reader = response.body!.getReader(); ; ) {
      const {done, value} = await reader.read();
      if (done) break;
      chunks.push(value);
      received += value.length;
      progress?.(received, bytes);
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error(brokeOff(received, bytes));
  }
  if (bytes !== undefined && received !== bytes) throw new Error(brokeOff(received, bytes));
  const file = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    file.set(chunk, offset);
    offset += chunk.length;
  }
  return file;
}

/** Returns the cache of the site’s files, or undefined where the browser has none (an insecure origin, a private window). */
async function openCache(): Promise<Cache | undefined> {
  if (typeof caches === "undefined") return;
  return caches.open(cacheName).catch(() => undefined);
}

/** Deletes the earlier versions of a file: the same name under another hash. */
async function forgetOthers(cache: Cache, url: string): Promise<void> {
  const name = unhashed(url);
  for (const {url: other} of await cache.keys())
    if (other !== url && unhashed(other) === name) await cache.delete(other);
}

const unhashed = (url: string) => new URL(url).pathname.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");

function brokeOff(received: number, bytes: number | undefined): string {
  const megabytes = (count: number) => (count / 1e6).toFixed(1);
  return `download broke off: ${megabytes(received)}${bytes === undefined ? "" : ` of ${megabytes(bytes)}`} MB${globalThis.navigator?.onLine === false ? `; ${connection()}` : ""}`;
}
