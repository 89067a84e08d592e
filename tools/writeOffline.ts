import {createHash} from "node:crypto";
import {readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {manifestName, type SiteFile, type SiteManifest, serviceWorkerName} from "../src/serviceWorker/manifest.js";

const entry = fileURLToPath(new URL("../src/serviceWorker/serviceWorker.ts", import.meta.url));

/** What is no part of the site that a reader sees. */
const left = new RegExp(`^(${manifestName}|${serviceWorkerName}|_headers|404\\.html|\\..*)$`);

/** For hosts that read it: isolated pages, whose files any page may show; the module that embeds figures may be imported by any. */
const headers = `/*
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Embedder-Policy: require-corp
  Cross-Origin-Resource-Policy: cross-origin
/embed/*
  Access-Control-Allow-Origin: *
`;

/**
 * Writes what makes the built site in *dist* usable without a connection: the
 * list of its files, the service worker, and `_headers`, and returns the list.
 * Anything that changes in the site changes its build, and nothing else does.
 */
export async function writeOffline(dist: string): Promise<SiteManifest> {
  const names = readdirSync(dist, {recursive: true, encoding: "utf8"})
    .filter((name) => statSync(join(dist, name)).isFile())
    .map((name) => name.replaceAll(sep, "/"))
    .filter((name) => !left.test(name))
    .sort();
  const files = names.map((name): SiteFile => {
    const bytes = readFileSync(join(dist, name));
    return [name, bytes.length, createHash("sha256").update(bytes).digest("hex")];
  });
  const id = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const manifest = {build: id, files};
  writeFileSync(join(dist, manifestName), JSON.stringify(manifest));
  writeFileSync(join(dist, "_headers"), headers);
  await build({
    entryPoints: [entry],
    outfile: join(dist, serviceWorkerName),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    define: {BUILD: JSON.stringify(id), "process.env.NODE_ENV": '"production"'}
  });
  return manifest;
}
