import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {buildCache, isolationKey, stateCache, wishKey} from "../../src/serviceWorker/keptNames.js";
import {serveFolder} from "../../tools/serveFolder.js";
import {writeOffline} from "../../tools/writeOffline.js";
import {openSite, type Site} from "./openSite.js";

const folder = mkdtempSync(join(tmpdir(), "versions-"));
let site: Site;
beforeAll(async () => {
  site = await openSite({folder}); // for its browser: a server of its own can be closed, as no offline switch reaches service workers
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Opens the first page of the small site with its service worker at work. */
async function opened() {
  const server = await serveFolder(folder, {path: "/why/"});
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(server.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("service-worker.js");
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  return {server, page};
}

/** Writes a version of a small site: two pages, a module each, and a file whose name stays. */
async function publish(version: string): Promise<void> {
  rmSync(folder, {recursive: true, force: true});
  const files = {
    "index.html": page(version, "index"),
    "other.html": page(version, "other"),
    "page.embed.one.html": page(version, "embed", "./"),
    [`main.${version}.js`]: `document.body.append(" module ${version}");`,
    [`late.${version}.js`]: `export const late = "late ${version}";`,
    "photos/cat.txt": `photo ${version}`
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  await writeOffline(folder);
}

const page = (version: string, name: string, root = "./") =>
  `<!doctype html><link rel="icon" href="data:,"><body>${name} ${version}<script type="module" src="${root}main.${version}.js"></script>`;

it("a window shows one version from its first file to its last, whatever the host has by then, and the next begins with the next visit or the reader’s wish", async () => {
  await publish("a");
  const {server, page} = await opened();
  const body = () => page.locator("body").textContent();
  const fetched = (path: string) =>
    page.evaluate(
      (path) =>
        fetch(path).then(
          (d) => (d.ok ? d.text() : `${d.status}`),
          () => "none"
        ),
      path
    );
  const late = (version: string) =>
    page.evaluate<string>(
      `import(new URL("late.${version}.js", document.baseURI).href).then((d) => d.late, () => "none")`
    );
  expect(await body()).toBe("index a module a");

  await publish("b"); // the host forgets version a, of which the window has not asked for all yet
  expect(await late("a")).toBe("none");
  expect(await fetched("photos/cat.txt")).toBe("none"); // b's photo is not for a page of a
  await page.reload();
  expect(await body()).toBe("index a module a");
  await page.goto(`${server.url}other`); // not kept, and so wholly the host's
  expect(await body()).toBe("other b module b");
  expect(await fetched("photos/cat.txt")).toBe("photo b");

  await page.goto(server.url);
  expect(await body()).toBe("index a module a");
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const second = await page.context().newPage();
  await second.goto(server.url);
  expect(await second.locator("body").textContent()).toBe("index a module a");
  await second.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
    registration.waiting!.postMessage({kind: "update"});
    await changed;
  });
  expect(await fetched("photos/cat.txt")).toBe("none"); // the first window is still of a
  await second.reload();
  expect(await second.locator("body").textContent()).toBe("index b module b");
  await server.close();
  await second.reload();
  expect(await second.locator("body").textContent()).toBe("index b module b");
  await page.reload();
  expect(await body()).toBe("index b module b");
  await page.goto(`${server.url}other`);
  expect(await body()).toContain("There is no connection, and this device has not kept this page.");
  await page.context().close();
}, 120_000);

it("a page opened with ?no-sw removes the service worker and all that it keeps", async () => {
  await publish("a");
  const {server, page} = await opened();
  expect(await page.evaluate(() => caches.keys())).not.toEqual([]);
  await page.goto(`${server.url}?no-sw`);
  await page.reload();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.context().close();
  await server.close();
});

it("of the next version is fetched beside the last what the reader wanted of the last, before it begins", async () => {
  await publish("a");
  const {server, page} = await opened();
  await page.evaluate(
    async ([prefix, key]) => {
      const name = (await caches.keys()).find((d) => d.startsWith(prefix))!;
      await (await caches.open(name)).put(key, new Response("pages"));
    },
    [buildCache(server.url, ""), wishKey(server.url)]
  );
  await publish("b");
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 20));
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
    registration.waiting.postMessage({kind: "update"});
    await changed;
  });
  await server.close();
  await page.goto(`${server.url}other`);
  expect(await page.locator("body").textContent()).toBe("other b module b");
  await page.context().close();
});

it("where the reader wants all cores, pages are isolated, but not those that other sites embed", async () => {
  await publish("a");
  const {server, page} = await opened();
  const isolated = () => page.evaluate(() => crossOriginIsolated);
  expect(await isolated()).toBe(false);
  const scope = server.url;
  await page.evaluate(
    async ([name, key]) => (await caches.open(name)).put(key, new Response("on")),
    [stateCache(scope), isolationKey(scope)]
  );
  await page.reload();
  expect(await isolated()).toBe(true);
  await page.goto(`${scope}page.embed.one.html`);
  expect(await page.locator("body").textContent()).toBe("embed a module a");
  expect(await isolated()).toBe(false);
  await page.context().close();
  await server.close();
});

it("the course is kept by one press, with its size before; then every page opens and a digit is computed without the host; and all is removed by another", async () => {
  const [whole, own] = [await openSite(), await serveFolder(process.env.SITE_FOLDER ?? "dist", {path: "/why/"})];
  const page = await (await whole.browser.newContext()).newPage();
  page.setDefaultTimeout(30_000);
  await page.addInitScript(() => sessionStorage.setItem("guess-first", "off"));
  await page.goto(`${own.url}offline`);
  const status = page.getByRole("status").first();
  await page.getByRole("button", {name: /^Keep all pages and figures \(\d+ MB\)$/}).click();
  await status.getByText("Ready: all pages open without a connection.").waitFor();
  await own.close();
  await page.goto(`${own.url}lecture/occlusion`);
  const readout = page.locator("#occluded .figure-readout");
  await readout.getByText("when this site was built").waitFor();
  await page.locator("#occluded").getByLabel("paper").check();
  await readout.getByText("ms").waitFor();
  await page.goto(`${own.url}offline`);
  await page.getByRole("button", {name: "Remove what is kept"}).click();
  await status.getByText("Nothing is kept in this browser.").waitFor();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.context().close();
}, 120_000);
