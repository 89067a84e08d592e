import {type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import {inject} from "vitest";
import {type FolderServer, type ServeOptions, serveFolder} from "../../tools/serveFolder.js";

export interface OpenOptions {
  /** Of the window, in CSS pixels; defaults to 1280. */
  width?: number;
  /** Defaults to 900. */
  height?: number;
  /** Defaults to "light". */
  colorScheme?: "light" | "dark";
  /** Whether figures ask to guess first; defaults to no. */
  guess?: boolean;
}

export interface OpenColdOptions extends OpenOptions {
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
  /**
   * Opens the page at the given *path* ("/networks", "/#photo=x") as somebody
   * does who has read in the site before, and waits until it is quiet: scripts
   * and networks may be there already, but nothing that a reader wrote is.
   */
  openWarm(path: string, options?: OpenOptions): Promise<OpenPage>;
  /** Opens a page as openWarm does, but as somebody who was never here: everything is fetched. */
  openCold(path: string, options?: OpenColdOptions): Promise<OpenPage>;
  /** Closes the pages that are still open, and the server of a site that is served for the caller alone. */
  close(): Promise<void>;
}

export interface SiteOptions extends ServeOptions {
  /** The folder of another site than the built one. */
  folder?: string;
  /** Another browser than that of all tests; defaults to none. */
  browser?: Browser;
}

let shared: Promise<Browser> | undefined;
const warm = new Map<Browser, Promise<BrowserContext>>();

/**
 * Returns the built site, or with any option a site that is served for the
 * caller alone, and the browser of all tests. Throws an Error that says what to
 * run where there is no built site or an old one.
 */
export async function openSite({browser: own, ...options}: SiteOptions = {}): Promise<Site> {
  shared ??= chromium.connect(inject("browser"));
  const browser = own ?? (await shared);
  const server = Object.keys(options).length > 0 ? await serveAlone(options) : builtSite();
  const opened = new Set<OpenPage>();
  const open = async (page: Page, path: string, options: OpenOptions | undefined, end: () => Promise<void>) => {
    const problems: string[] = [];
    const found: OpenPage = {
      page,
      problems,
      async close() {
        if (opened.delete(found)) await end();
      }
    };
    opened.add(found);
    await visit(page, new URL(path.replace(/^\//, ""), server.url), problems, options);
    return found;
  };
  return {
    url: server.url,
    browser,
    async openWarm(path, options) {
      if (!warm.has(browser)) warm.set(browser, browser.newContext());
      const page = await (await warm.get(browser)!).newPage();
      return open(page, path, options, async () => {
        await page.evaluate(() => localStorage.clear());
        await page.close();
      });
    },
    async openCold(path, {context: contextOptions, ...options} = {}) {
      const context = await browser.newContext(contextOptions);
      return open(await context.newPage(), path, options, () => context.close());
    },
    async close() {
      await Promise.all(Array.from(opened, (d) => d.close()));
      await server.close();
    }
  };
}

/** Returns the site that all tests share, which ends after the last of them. */
function builtSite(): FolderServer {
  const {url, error} = inject("built");
  if (error) throw new Error(error);
  return {url, close: async () => {}};
}

function serveAlone({folder = process.env.SITE_FOLDER, ...options}: SiteOptions): Promise<FolderServer> {
  if (folder === undefined) builtSite();
  return serveFolder(folder ?? "dist", {path: "/why/", ...options});
}

/** Goes to the *address* in a window that looks as asked for, and waits until the page is quiet. */
async function visit(
  page: Page,
  address: URL,
  problems: string[],
  {width = 1280, height = 900, colorScheme = "light", guess = false}: OpenOptions = {}
): Promise<void> {
  const asked = guess ? "on" : "off";
  await page.addInitScript(
    (word) => sessionStorage.getItem("guess-first") ?? sessionStorage.setItem("guess-first", word),
    asked
  );
  page.setDefaultTimeout(60_000);
  await page.setViewportSize({width, height});
  await page.emulateMedia({colorScheme});
  listen(page, address.host, problems);
  await page.goto(address.href, {waitUntil: "load"});
  await settled(page);
}

/** Adds a line to *problems* for each thing that goes wrong in the page from now on. */
function listen(page: Page, host: string, problems: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`pageerror: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const address = new URL(request.url());
    if (address.host !== host && /^(https?|wss?):$/.test(address.protocol))
      problems.push(`request to another host: ${address.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`response ${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that stops waiting for something has not failed.
    if (reason !== "net::ERR_ABORTED") problems.push(`request failed: ${request.url()} ${reason}`);
  });
}

/** Waits until no cell of the page is loading and the network is idle. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
}
