import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {smallAlexNet} from "../network/readers/onnx/architectures/alexNet.js";
import {onnxFile} from "../network/readers/onnx/onnxFile.js";
import {openSite, type Site, settled} from "./openSite.js";

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext()).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(new URL("your-network", site.url).href);
  await settled(page);
});
afterAll(() => site?.close());

const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content)
});
const drop = () => page.getByLabel("The files of a network");
const problem = () => page.locator(".own-networks-drop .figure-problem");

it("what is no network is refused in a line, and nothing is lost", async () => {
  await drop().setInputFiles([file("cat.h5", "\x89HDF\r\n\x1a\n")]);
  await problem().getByText("is not read: cat.h5").waitFor();
  await drop().setInputFiles([file("broken.onnx", onnxFile(smallAlexNet()).slice(0, 2000))]);
  await problem()
    .getByText(/broken\.onnx|onnx|cut|end/i)
    .waitFor();
  expect(await page.locator("#tree .figure-caption").innerText()).toContain("Egyptian cat");
});

it("a network with AlexNet’s layers is dropped, fed in the usual ways, grown as a tree, kept over a reload, and removed", async () => {
  const labels = ["zero", "one", "two", "three", "four", "five", "<b>six</b>"].join("\n");
  await drop().setInputFiles([file("alex.onnx", onnxFile(smallAlexNet())), file("labels.txt", labels)]);
  await page.locator(".own-networks-top li").nth(4).waitFor();
  expect(await problem().innerText()).toBe("");
  const [best] = await page.locator(".own-networks-top li").allInnerTexts();
  expect(best).toMatch(/^(zero|one|two|three|four|five|<b>six<\/b>) \d/);
  await page.getByRole("button", {name: "Feed it in the other usual ways"}).click();
  await page.locator(".own-networks-others tbody tr").nth(4).waitFor();
  const now = await page.locator(".own-networks-others tr[aria-current=true] td").nth(1).innerText();
  expect(now.split(" ")[0]).toBe(best.split(" ")[0]);
  await page.getByRole("button", {name: "Grow its tree below"}).click();
  await page.waitForFunction(() => location.hash.includes("tree.network=own-"));
  expect(await page.locator("#tree .figure-readout").innerText()).toContain("alex");
  expect(await page.locator("#tree .figure-caption").innerText()).toContain(best.split(" ")[0]);
  await page.getByRole("button", {name: "Keep in this browser"}).click();
  await page.getByText("kept in this browser").waitFor();
  const value = async () => /value\s*([\d.]+)/.exec((await page.locator("#tree .figure-readout").textContent())!)?.[1];
  const before = await value();
  expect(before).toBeDefined();
  await page.reload();
  await page.waitForFunction(() =>
    /alex[\s\S]*value/.test(document.querySelector("#tree .figure-readout")?.textContent ?? "")
  );
  expect(await value()).toBe(before);
  await page.getByRole("button", {name: "Remove", exact: true}).click();
  await page.getByText("alex is removed.").waitFor();
  expect(await page.locator(".own-networks-kept li").count()).toBe(0);
}, 300_000);

it("a link to somebody’s own network says so in a line", async () => {
  await page.goto(new URL("your-network#tree.network=own-0123456789abcdef", site.url).href);
  await page.reload();
  await page.getByText("the network was somebody’s own").first().waitFor();
});
