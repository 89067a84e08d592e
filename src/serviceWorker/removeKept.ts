import {cachePrefix, networksCache} from "./keptNames.js";

/** Removes all that the site at *scope* keeps in caches, and nothing of other sites of the same host. */
export async function removeKept(scope: string): Promise<void> {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(cachePrefix(scope)));
  await Promise.all(ours.map((name) => caches.delete(name)));
  if (!names.includes(networksCache)) return;
  const networks = await caches.open(networksCache);
  const kept = await networks.keys();
  const own = kept.filter(({url}) => url.startsWith(scope));
  await Promise.all(own.map((request) => networks.delete(request)));
  if (own.length === kept.length) await caches.delete(networksCache);
}
