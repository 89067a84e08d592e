import {registerRoute} from "workbox-routing";
import {CacheFirst} from "workbox-strategies";
import {isolatedResponse} from "./isolatedResponse.js";
import {addressOf, keepFiles} from "./keepFiles.js";
import {buildCache, cachePrefix, isolationKey, stateCache, wishKey} from "./keptNames.js";
import {manifestName, type SiteFile, type SiteManifest} from "./manifest.js";
import {openWindows} from "./openWindows.js";
import {removeKept} from "./removeKept.js";
import type {FetchEvent, ServiceWorkerScope} from "./scope.js";
import {siteFileAt} from "./siteFileAt.js";
import {type Wish, wantedFiles} from "./wantedFiles.js";
import {wholeFile} from "./wholeFile.js";

// A window shows one build from its first file to its last. Where the host has
// another build than the one that is kept, and a page is not kept, the window
// shows the host's, and gets nothing that is kept.

/** The build that this service worker was made with; tools/writeOffline.ts puts it here. */
declare const BUILD: string;

/** Stands for the build of a window that shows what the host has. */
const hosts = "host";

const worker = self as unknown as ServiceWorkerScope;
const {scope} = worker.registration;
const windows = openWindows(worker, scope);
const manifests = new Map<string, Promise<SiteManifest>>();

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(windows.prune(BUILD)));
worker.addEventListener("message", (event) => {
  if (event.data?.kind === "update") event.waitUntil(worker.skipWaiting());
});
registerRoute(
  ({url}) => url.href.startsWith(scope) && !/\/(service-worker\.js)$/.test(url.pathname),
  ({event, request, url}) => answer(event as unknown as FetchEvent, request, url)
);

/** Keeps of this build what the reader kept of the last one; where that fails the last one stays. */
async function install(): Promise<void> {
  const response = await fetch(new URL(manifestName, scope), {cache: "no-cache"});
  const manifest: SiteManifest = await response.clone().json();
  if (manifest.build !== BUILD) throw new Error("the host has another version of this site");
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  const older = await Promise.all(names.filter((name) => name !== buildCache(scope, BUILD)).map((d) => caches.open(d)));
  const cache = await caches.open(buildCache(scope, BUILD));
  await cache.put(new URL(manifestName, scope), response);
  for (const last of older) {
    const wish = await (await last.match(wishKey(scope)))?.text();
    if (!wish) continue;
    await keepFiles(cache, wantedFiles(manifest, wish as Wish), {scope, older});
    await cache.put(wishKey(scope), new Response(wish));
  }
}

async function answer(event: FetchEvent, request: Request, url: URL): Promise<Response> {
  const isPage = request.mode === "navigate";
  if (isPage && url.searchParams.has("no-sw")) return removed(request);
  if (!(await caches.has(buildCache(scope, BUILD)))) return fetch(request); // all was removed while windows are open
  const response = isPage ? await pageFor(event, request) : await fileFor(event, request);
  const wish = await (await caches.open(stateCache(scope))).match(isolationKey(scope));
  const path = url.href.slice(scope.length);
  return wish ? isolatedResponse(response, {path, destination: request.destination}) : response;
}

async function pageFor(event: FetchEvent, request: Request): Promise<Response> {
  event.waitUntil(windows.prune(BUILD));
  const file = siteFileAt(await manifestOf(BUILD), request.url, scope);
  try {
    await windows.set(event.resultingClientId, BUILD);
    if (file) return await kept(event, BUILD, file);
  } catch {
    event.waitUntil(worker.registration.update().catch(() => {}));
  }
  await windows.set(event.resultingClientId, hosts);
  return fetch(request).catch(() => notKept());
}

async function fileFor(event: FetchEvent, request: Request): Promise<Response> {
  const build = (await windows.get(event.clientId)) ?? hosts;
  if (event.resultingClientId) await windows.set(event.resultingClientId, build); // a worker's script
  if (request.url === new URL(manifestName, scope).href && build !== hosts)
    return Response.json(await manifestOf(build));
  const file = build === hosts ? undefined : siteFileAt(await manifestOf(build), request.url, scope);
  return file ? kept(event, build, file) : fetch(request);
}

/** Returns a file of a build as it is kept, or from the host, and then keeps it; throws where the host has another. */
function kept(event: FetchEvent, build: string, file: SiteFile): Promise<Response> {
  const strategy = new CacheFirst({
    cacheName: buildCache(scope, build),
    plugins: [{fetchDidSucceed: ({response}) => wholeFile(response, file)}]
  });
  const request = new Request(addressOf(file, scope), {cache: "no-cache"});
  return strategy.handle({event: event as never, request});
}

function manifestOf(build: string): Promise<SiteManifest> {
  const read = async () => {
    const cache = await caches.open(buildCache(scope, build));
    const found = await cache.match(new URL(manifestName, scope));
    return found ? ((await found.json()) as SiteManifest) : {build, files: []};
  };
  if (!manifests.has(build)) manifests.set(build, read());
  return manifests.get(build)!;
}

/** Removes this service worker and all that is kept, and gets the page from the host. */
async function removed(request: Request): Promise<Response> {
  await worker.registration.unregister();
  await removeKept(scope);
  return fetch(request);
}

function notKept(): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not kept</title><body style="font:18px/1.5 sans-serif;max-width:36em;margin:3em auto;padding:0 1em"><h1>This page is not kept</h1><p>There is no connection, and this device has not kept this page. <a href="${scope}">Go to the first page</a>, or <a href="${scope}offline">see what is kept</a>.`;
  return new Response(html, {status: 503, headers: {"Content-Type": "text/html; charset=utf-8"}});
}
