import {launchBrowser} from "./browser.js";
import {serveFolder} from "./serveFolder.js";
import {writeFileSync} from "node:fs";
const jobs = process.argv.slice(2);
const server = await serveFolder("dist", {path: "/why/"} as never);
const browser = await launchBrowser();
for (const job of jobs) {
  const [path, id, scheme = "light"] = job.split("!");
  const page = await browser.newPage({viewport: {width: 1280, height: 900}, colorScheme: scheme as "light"});
  page.on("pageerror", (error) => console.log("pageerror", error.message));
  await page.goto(new URL(path.replace(/^\//, ""), server.url).href);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  const frame = page.locator(`#${id}`);
  await frame.scrollIntoViewIfNeeded();
  await page.waitForTimeout(600);
  for (const kind of ["SVG", "PNG"]) {
    const coming = page.waitForEvent("download", {timeout: 20000}).catch(() => null);
    await frame.getByRole("button", {name: kind, exact: true}).click();
    const file = await coming;
    if (!file) { console.log(job, kind, "no file", await frame.locator(".figure-said").textContent()); continue; }
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const b = Buffer.concat(chunks);
    console.log(job, file.suggestedFilename(), b.length);
    writeFileSync(`/tmp/pub/${id}${scheme === "dark" ? "-dark" : ""}.${kind.toLowerCase()}`, b);
  }
  await page.close();
}
await browser.close();
await server.close();
