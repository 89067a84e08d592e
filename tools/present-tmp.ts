import {launchBrowser} from "./browser.js";
import {serveFolder} from "./serveFolder.js";
import {settled} from "../test/site/openSite.js";
import {lectureFigures} from "../src/lectureFigures.js";
import sharp from "sharp";
async function main() {
  const server = await serveFolder(process.env.SITE_FOLDER ?? "dist", {path: "/why/"});
  const browser = await launchBrowser();
  const shots: Buffer[] = [];
  const page = await (await browser.newContext({viewport: {width: 1280, height: 800}})).newPage();
  for (const {path, id} of lectureFigures) {
    await page.goto("about:blank");
    await page.goto(`${server.url}${path.slice(1)}#present=${id}`, {waitUntil: "load"});
    await settled(page).catch((e) => console.log(path, String(e)));
    await page.waitForTimeout(700);
    const place = await page.locator(".presentation-place").textContent();
    console.log(path, id, place);
    shots.push(await page.screenshot());
  }
  for (let i = 0; i < shots.length; i += 6) {
    const tiles = await Promise.all(shots.slice(i, i + 6).map((s) => sharp(s).resize(640).toBuffer()));
    await sharp({create: {width: 1290, height: 1220, channels: 3, background: "#888"}}).composite(tiles.map((input, k) => ({input, left: (k % 2) * 650, top: Math.floor(k / 2) * 410}))).png().toFile(`/tmp/present-${i / 6}.png`);
  }
  await browser.close(); await server.close();
}
main();
