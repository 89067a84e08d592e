import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {launchBrowser} from "../../tools/browser.js";
import {type ServeOptions, serveFolder} from "../../tools/serveFolder.js";

const project = fileURLToPath(new URL("../..", import.meta.url));

export interface OpenOptions {
  /** Of the window, in CSS pixels; defaults to 1280. */
  width?: number;
  /** Defaults to 900. */
  height?: number;
  /** Defaults to "light". */
  colorScheme?: "light" | "dark";
  /** Further options of the browser's context, as Playwright has them. */
  context?: BrowserContextOptions;
}

/** A page of the site, and what has gone wrong in it so far, one line each. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface Site {
  /** Where the site is served, under a path, with a slash at its end. */
  readonly url: string;
  readonly browser: Browser;
  /** Opens the page at the given *path* ("/networks", "/#photo=x") in a fresh context and waits until it is quiet. */
  open(path: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface SiteOptions extends ServeOptions {
  /** The built site; defaults to what SITE_FOLDER names, else to `dist`, which must be newer than `src`. */
  folder?: string;
  /** Further switches of the browser; defaults to none. */
  browserArgs?: readonly string[];
}

/**
 * Serves the built site under the path /why/ (or the given one) and returns it
 * with a browser. Throws an Error that says what to run where there is no built
 * site or an old one.
 */
export async function openSite({
  folder = process.env.SITE_FOLDER,
  path = "/why/",
  browserArgs,
  ...options
}: SiteOptions = {}): Promise<Site> {
  if (folder === undefined) checkBuilt();
  const server = await serveFolder(folder ?? join(project, "dist"), {path, ...options});
  const browser = await launchBrowser(browserArgs);
  return {
    url: server.url,
    browser,
    open: (page, openOptions) => openPage(browser, server.url, page, openOptions),
    async close() {
      await browser.close();
      await server.close();
    }
  };
}

async function openPage(
  browser: Browser,
  url: string,
  path: string,
  {width = 1280, height = 900, colorScheme = "light", context: contextOptions}: OpenOptions = {}
): Promise<OpenPage> {
  const {host} = new URL(url);
  const problems: string[] = [];
  const context = await browser.newContext({viewport: {width, height}, colorScheme, ...contextOptions});
  context.setDefaultTimeout(60_000);
  await context.route("**/*", (route) => {
    const address = new URL(route.request().url());
    if (address.host === host || !/^(https?|wss?):$/.test(address.protocol)) return route.fallback();
    problems.push(`request to another host: ${address.href}`);
    return route.abort("blockedbyclient");
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`pageerror: ${error.stack ?? error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`response ${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that stops waiting for something has not failed.
    if (reason !== "net::ERR_ABORTED") problems.push(`request failed: ${request.url()} ${reason}`);
  });
  await page.goto(new URL(path.replace(/^\//, ""), url).href, {waitUntil: "load"});
  await settled(page);
  return {page, problems, close: () => context.close()};
}

/** Waits until no cell of the page is loading and the network is idle. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
}

/** Throws unless `dist` is there and no file of `src` is younger. */
function checkBuilt(): void {
  const built = join(project, "dist", ".nojekyll"); // the last file that a build writes
  if (!existsSync(built)) throw new Error("no built site: run `npm run build` first");
  const time = statSync(built).mtimeMs;
  const src = join(project, "src");
  for (const name of readdirSync(src, {recursive: true, encoding: "utf8"})) {
    if (name.startsWith(".observablehq")) continue;
    const info = statSync(join(src, name));
    if (info.isFile() && info.mtimeMs > time)
      throw new Error(`src/${name} is newer than the built site: run \`npm run build\` first`);
  }
}
