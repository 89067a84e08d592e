import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join} from "node:path";

export interface ServeOptions {
  /** Where on the server the folder stands; starts and ends with a slash; defaults to "/". */
  path?: string;
  /** Whether pages are cross-origin isolated, as threads in WebAssembly need; defaults to false. */
  isolated?: boolean;
  /** Whether scripts of other sites may read it, as GitHub Pages lets them; defaults to false. */
  shared?: boolean;
  /** For how many seconds a browser may keep an answer without asking again; defaults to 0. */
  maxAge?: number;
  /** Answers for which this returns true break off half way; takes the path below the folder. Defaults to none. */
  cut?: (path: string) => boolean;
}

export interface FolderServer {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".zip": "application/zip"
};

/**
 * Serves the given *folder* the way a static host does, on a free port of this
 * machine only, and returns its address: `x` is `x.html`, a folder is its
 * `index.html`, what is missing is `404.html` with status 404.
 */
export async function serveFolder(
  folder: string,
  {path: base = "/", isolated = false, shared = false, maxAge = 0, cut = () => false}: ServeOptions = {}
): Promise<FolderServer> {
  if (!/^\/(.*\/)?$/.test(base)) throw new RangeError(`path without slashes: ${base}`);
  const server = createServer(async (request, response) => {
    if (isolated) {
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
      response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
    if (shared) response.setHeader("Access-Control-Allow-Origin", "*");
    if (maxAge > 0) response.setHeader("Cache-Control", `max-age=${maxAge}`);
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    const path = pathOf(request.url ?? "/");
    const below = path?.startsWith(base) ? path.slice(base.length) : undefined;
    const found = below === undefined ? undefined : await find(folder, below);
    const missing = found ? undefined : await find(folder, "404.html");
    const file = found ?? missing;
    if (!file) return void response.writeHead(404, {"Content-Type": "text/plain"}).end("not found\n");
    response.writeHead(found ? 200 : 404, {
      "Content-Type": types[extname(file.path).toLowerCase()] ?? "application/octet-stream",
      "Content-Length": file.size
    });
    if (request.method === "HEAD") return void response.end();
    if (found && cut(below!) && file.size > 1) {
      const half = createReadStream(file.path, {end: Math.floor(file.size / 2) - 1});
      half.pipe(response, {end: false});
      half.on("end", () => response.socket?.end()); // after all that was written has left
      return;
    }
    createReadStream(file.path)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}${base}`, close: () => close(server)};
}

/** Returns the decoded path of an address, or undefined where it does not decode or leaves the folder. */
function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, "http://127.0.0.1").pathname);
    return path.includes("\0") || /(^|[\\/])\.\.([\\/]|$)/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

async function find(folder: string, path: string): Promise<{path: string; size: number} | undefined> {
  const names =
    path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
  for (const name of names) {
    const file = join(folder, name);
    const info = await stat(file).catch(() => undefined);
    if (info?.isFile()) return {path: file, size: info.size};
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
