import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {TestProject} from "vitest/node";
import {launchBrowserServer} from "../../tools/browser.js";
import {checkBuilt} from "../../tools/builtFrom.js";
import {serveFolder} from "../../tools/serveFolder.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where all tests find the built site and a browser; an error says why there is no site. */
    built: {readonly url: string; readonly error?: string};
    /** The address at which the tests' browser is connected to. */
    browser: string;
  }
}

const project = fileURLToPath(new URL("../..", import.meta.url));

/** A camera that is only pretended and always allowed; and no host but this machine has an address. */
const browserArgs = [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
];

/**
 * Serves the built site (what SITE_FOLDER names, else `dist`) under the path
 * /why/ and launches a browser, once for all tests; returns what ends both.
 */
export async function setup({provide}: TestProject): Promise<() => Promise<void>> {
  const folder = process.env.SITE_FOLDER;
  const [server, browser] = await Promise.all([
    serveFolder(folder ?? join(project, "dist"), {path: "/why/", maxAge: 3600}),
    launchBrowserServer(browserArgs)
  ]);
  provide("built", {url: server.url, error: folder === undefined ? staleness() : undefined});
  provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}

function staleness(): string | undefined {
  try {
    checkBuilt(project);
  } catch (error) {
    return (error as Error).message;
  }
}
