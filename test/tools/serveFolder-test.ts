import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {serveFolder} from "../../tools/serveFolder.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(folder, "part"));
  writeFileSync(join(folder, "index.html"), "home");
  writeFileSync(join(folder, "page.html"), "page");
  writeFileSync(join(folder, "part/index.html"), "part");
  writeFileSync(join(folder, "404.html"), "missing");
  writeFileSync(join(folder, "x.wasm"), "0123456789");
});
afterAll(() => rmSync(folder, {recursive: true}));

it("serveFolder(folder, {path}) serves pages without their extension, folders, types, and the page for what is missing", async () => {
  const server = await serveFolder(folder, {path: "/why/"});
  const get = async (path: string) => {
    const response = await fetch(new URL(path, server.url));
    return [response.status, response.headers.get("Content-Type"), await response.text()];
  };
  expect(await get("")).toEqual([200, "text/html; charset=utf-8", "home"]);
  expect(await get("page?a=1")).toEqual([200, "text/html; charset=utf-8", "page"]);
  expect(await get("part/")).toEqual([200, "text/html; charset=utf-8", "part"]);
  expect(await get("x.wasm")).toEqual([200, "application/wasm", "0123456789"]);
  expect(await get("none")).toEqual([404, "text/html; charset=utf-8", "missing"]);
  expect((await get("/page"))[0]).toBe(404);
  expect((await get("%2e%2e/%2e%2e/etc/passwd"))[0]).toBe(404);
  await server.close();
});

it("serveFolder(folder, {cut}) breaks an answer off half way", async () => {
  const server = await serveFolder(folder, {cut: (path) => path.endsWith(".wasm")});
  const response = await fetch(new URL("x.wasm", server.url));
  expect(response.status).toBe(200);
  await expect(response.arrayBuffer()).rejects.toThrow();
  expect(await (await fetch(new URL("page", server.url))).text()).toBe("page");
  await server.close();
});

it("serveFolder(folder, {isolated}) isolates its pages, and only then", async () => {
  for (const isolated of [true, false]) {
    const server = await serveFolder(folder, {isolated});
    const {headers} = await fetch(server.url);
    expect(headers.get("Cross-Origin-Embedder-Policy")).toBe(isolated ? "require-corp" : null);
    await server.close();
  }
});
