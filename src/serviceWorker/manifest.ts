/** A file of the built site: its path from the site's root, its size in bytes, and the SHA-256 of its content, in hexadecimal digits. */
export type SiteFile = readonly [path: string, bytes: number, hash: string];

/** What a build consists of. */
export interface SiteManifest {
  /** Names the build: a hash of all that is in it. */
  readonly build: string;
  readonly files: readonly SiteFile[];
}

/** Where the manifest lies below the site's root. */
export const manifestName = "offline-manifest.json";

/** Where the service worker lies below the site's root. */
export const serviceWorkerName = "service-worker.js";
