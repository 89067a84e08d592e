import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {writeOffline} from "../../tools/writeOffline.js";

const folder = mkdtempSync(join(tmpdir(), "offline-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

it("writeOffline(dist) lists every file of the site with its size and SHA-256, and nothing that it writes itself", async () => {
  mkdirSync(join(folder, "photos"));
  write("index.html", "abc");
  write("photos/a b.jpg", "");
  write(".nojekyll", "");
  write("404.html", "gone");
  const first = await writeOffline(folder);
  expect(first.files).toEqual([
    ["index.html", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["photos/a b.jpg", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]
  ]);
  expect(await writeOffline(folder)).toEqual(first); // the same site is the same build
  expect(JSON.parse(readFileSync(join(folder, "offline-manifest.json"), "utf8"))).toEqual(first);
  expect(readFileSync(join(folder, "service-worker.js"), "utf8")).toContain(first.build);
  expect(readFileSync(join(folder, "_headers"), "utf8")).toContain("Cross-Origin-Embedder-Policy: require-corp");
});

it("writeOffline(dist) names another build when one byte of a file is another", async () => {
  const {build} = await writeOffline(folder);
  write("index.html", "abd");
  expect((await writeOffline(folder)).build).not.toBe(build);
});
