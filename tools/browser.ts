import {existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {delimiter, join} from "node:path";
import {fileURLToPath} from "node:url";
import {type Browser, type BrowserServer, chromium, type LaunchOptions} from "playwright-core";

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
];

const args = [
  "--no-sandbox", // tests often run as root, in a container
  "--use-angle=swiftshader", // WebGL without a GPU
  "--enable-unsafe-swiftshader",
  "--disable-gpu-compositing", // pages are drawn by the processor, which is quicker than an imitated GPU
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--no-first-run"
];

/**
 * Returns a headless Chromium: the one that CHROME_PATH or CHROMIUM_PATH
 * names, else the system's, else the one that the npm package
 * @sparticuz/chromium carries. Says on stderr which. Web security, isolation
 * and the process model are a reader's: nothing is switched off but the sandbox.
 * *extra* are further switches, such as those of a camera that is only pretended.
 */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const options = await launchOptions(extra);
  const browser = await chromium.launch(options);
  console.error(`browser: ${options.executablePath} (${browser.version()})`);
  return browser;
}

/** Launches what launchBrowser(*extra*) does, for other processes to connect to. */
export async function launchBrowserServer(extra: readonly string[] = []): Promise<BrowserServer> {
  const options = await launchOptions(extra);
  console.error(`browser: ${options.executablePath}`);
  return chromium.launchServer(options);
}

async function launchOptions(extra: readonly string[]): Promise<LaunchOptions & {executablePath: string}> {
  const executablePath = namedBrowser() ?? systemPaths.find(existsSync) ?? (await packedBrowser());
  return {executablePath, args: [...args, ...extra], headless: true};
}

function namedBrowser(): string | undefined {
  const path = process.env.CHROME_PATH || process.env.CHROMIUM_PATH;
  if (path && !existsSync(path)) throw new Error(`browser not found: ${path}`);
  return path || undefined;
}

/**
 * Unpacks the browser of @sparticuz/chromium, with the libraries and fonts that
 * a bare Linux lacks, and returns its path. It stands in node_modules/.cache as
 * a whole or not at all, however many processes begin at once or are killed.
 */
async function packedBrowser(): Promise<string> {
  if (process.platform !== "linux") throw new Error(`no browser for ${process.platform}: set CHROME_PATH`);
  const cache = join(modules, ".cache");
  const {version} = JSON.parse(readFileSync(join(modules, "@sparticuz/chromium/package.json"), "utf8"));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, {recursive: true});
    const fresh = mkdtempSync(`${folder}-`);
    await unpack(fresh);
    writeFileSync(join(fresh, "fonts/fonts.conf"), fontsIn(join(folder, "fonts")));
    try {
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, {recursive: true, force: true});
      if (!existsSync(folder)) throw error; // else another process was faster
    }
  }
  process.env.FONTCONFIG_PATH = join(folder, "fonts");
  process.env.LD_LIBRARY_PATH = [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter);
  return join(folder, "chromium");
}

async function unpack(folder: string): Promise<void> {
  const {AWS_EXECUTION_ENV, TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH} = process.env;
  process.env.TMPDIR = folder; // where the package unpacks to
  // Read when the module loads: only then does it unpack NSS and expat too.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  try {
    const {default: packed} = await import("@sparticuz/chromium");
    await packed.executablePath();
  } finally {
    restore({AWS_EXECUTION_ENV, TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH});
  }
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Returns a configuration of fontconfig with the packed fonts and the system's. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
</fontconfig>
`;
}
