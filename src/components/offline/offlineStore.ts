import {keepFiles} from "../../serviceWorker/keepFiles.js";
import {buildCache, isolationKey, stateCache, wishKey} from "../../serviceWorker/keptNames.js";
import {manifestName, type SiteManifest, serviceWorkerName} from "../../serviceWorker/manifest.js";
import {removeKept} from "../../serviceWorker/removeKept.js";
import {type Wish, wantedFiles} from "../../serviceWorker/wantedFiles.js";

/** What of the site this browser keeps. */
export interface OfflineStore {
  /** The site's root. */
  readonly scope: string;
  /** Returns the build's files; throws an Error in words where there are none, as in a preview. */
  manifest(): Promise<SiteManifest>;
  /** Returns the addresses that are kept of this build, and the files that the reader wanted; undefined is none. */
  kept(): Promise<{readonly urls: ReadonlySet<string>; readonly wish?: Wish}>;
  /** Keeps the files of a wish, with `signal` and `progress` as keepFiles has them. */
  keep(wish: Wish, options: {signal: AbortSignal; progress: (bytes: number) => void}): Promise<void>;
  /** Removes the service worker and all that it keeps; nothing else of this browser. */
  remove(): Promise<void>;
  /** Returns whether a newer version waits. */
  isWaiting(): Promise<boolean>;
  /** Lets the newer version begin; resolves when it has. */
  update(): Promise<void>;
  /** Lets the service worker isolate pages that are opened from now on, or no longer. */
  isolate(on: boolean): Promise<void>;
  /** Returns whether it does. */
  isIsolating(): Promise<boolean>;
}

/** Returns what this browser keeps of the site whose root is *scope*, an address with a slash at its end. */
export function offlineStore(scope: string): OfflineStore {
  let found: Promise<SiteManifest> | undefined;
  const registration = () => navigator.serviceWorker?.getRegistration(scope);
  const state = () => caches.open(stateCache(scope));
  const manifest = () => {
    found ??= readManifest(scope);
    found.catch(() => {
      found = undefined; // asked again next time
    });
    return found;
  };
  const register = async () => {
    if (!navigator.serviceWorker) throw new Error("This browser keeps nothing here: that wants an address with https.");
    await navigator.serviceWorker.register(new URL(serviceWorkerName, scope), {scope});
    await navigator.serviceWorker.ready;
  };
  return {
    scope,
    manifest,
    async kept() {
      const name = buildCache(scope, (await manifest()).build);
      if (!globalThis.caches || !(await caches.has(name))) return {urls: new Set()};
      const cache = await caches.open(name);
      const wish = (await (await cache.match(wishKey(scope)))?.text()) as Wish | undefined;
      return {urls: new Set((await cache.keys()).map(({url}) => url)), wish};
    },
    async keep(wish, options) {
      const site = await manifest();
      await register();
      const cache = await caches.open(buildCache(scope, site.build));
      await cache.put(new URL(manifestName, scope), Response.json(site)); // it may have been removed just now
      await cache.put(wishKey(scope), new Response(wish));
      await keepFiles(cache, wantedFiles(site, wish), {scope, ...options});
    },
    async remove() {
      await (await registration())?.unregister();
      await removeKept(scope);
    },
    async isWaiting() {
      return Boolean((await registration())?.waiting);
    },
    async update() {
      const changed = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, {once: true})
      );
      (await registration())?.waiting?.postMessage({kind: "update"});
      await changed;
    },
    async isolate(on) {
      if (on) await manifest(); // says what is wrong in a preview
      if (on) await register();
      const cache = await state();
      await (on ? cache.put(isolationKey(scope), new Response("on")) : cache.delete(isolationKey(scope)));
    },
    async isIsolating() {
      return Boolean(globalThis.caches && (await (await state()).match(isolationKey(scope))));
    }
  };
}

async function readManifest(scope: string): Promise<SiteManifest> {
  const response = await fetch(new URL(manifestName, scope)).catch(() => undefined);
  if (!response) throw new Error("There is no connection, and nothing is kept yet.");
  if (!response.ok) throw new Error("This is a preview, which keeps nothing. A built site does.");
  return response.json();
}
