import {buildCache, cachePrefix, stateCache} from "./keptNames.js";
import type {ServiceWorkerScope} from "./scope.js";

export interface OpenWindows {
  /** Remembers of which build the window or worker of this id is. */
  set(id: string, build: string): Promise<void>;
  /** Returns the build of the window or worker of this id; undefined where nobody said. */
  get(id: string): Promise<string | undefined>;
  /** Forgets windows that are closed, and removes the caches of builds other than *own* that no window shows. */
  prune(own: string): Promise<void>;
}

/** Returns which build each window of the site is of, kept in a cache since browsers end a service worker at any time. */
export function openWindows(worker: ServiceWorkerScope, scope: string): OpenWindows {
  const builds = new Map<string, string>();
  const key = (id: string) => new URL(`__window/${id}`, scope).href;
  const state = () => caches.open(stateCache(scope));
  return {
    async set(id, build) {
      if (!id) return;
      builds.set(id, build);
      await (await state()).put(key(id), new Response(build));
    },
    async get(id) {
      return builds.get(id) ?? (await (await state()).match(key(id)))?.text();
    },
    async prune(own) {
      const clients = await worker.clients.matchAll({includeUncontrolled: true, type: "all"});
      const open = new Set([...clients.map(({id}) => id), ...builds.keys()].map(key));
      const cache = await state();
      const used = new Set([own]);
      for (const {url} of await cache.keys()) {
        if (!url.startsWith(key(""))) continue;
        if (open.has(url)) used.add(await (await cache.match(url))!.text());
        else await cache.delete(url);
      }
      if (worker.registration.waiting || worker.registration.installing) return; // the next build's cache is not to go
      const wanted = new Set([stateCache(scope), ...Array.from(used, (build) => buildCache(scope, build))]);
      const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)) && !wanted.has(name));
      await Promise.all(names.map((name) => caches.delete(name)));
    }
  };
}
