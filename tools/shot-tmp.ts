import {launchBrowser} from "./browser.js";
import {serveFolder} from "./serveFolder.js";
import {settled} from "../test/site/openSite.js";
async function main() {
  const [path, out, look = "wide", top = "0", height = "0"] = process.argv.slice(2);
  const server = await serveFolder(process.env.SITE_FOLDER ?? "dist", {path: "/why/"});
  const browser = await launchBrowser();
  const narrow = look.includes("narrow");
  const context = await browser.newContext({viewport: {width: narrow ? 360 : 1280, height: 900}, colorScheme: look.includes("dark") ? "dark" : "light"});
  const page = await context.newPage();
  page.on("pageerror", (e) => console.log("pageerror", e.message));
  page.on("console", (m) => m.type() === "error" && console.log("console", m.text()));
  await page.goto(server.url + path, {waitUntil: "load"});
  await settled(page).catch((e) => console.log(String(e)));
  await page.waitForTimeout(Number(process.env.WAIT ?? 1500));
  if (look.includes("full")) { const h = await page.evaluate(() => document.documentElement.scrollHeight); console.log("height", h); await page.setViewportSize({width: narrow ? 360 : 1280, height: Math.min(h, 14000)}); await page.waitForTimeout(700); await page.screenshot({path: out, clip: Number(height) ? {x: 0, y: Number(top), width: narrow ? 360 : 1280, height: Number(height)} : undefined}); }
  else await page.screenshot({path: out});
  await browser.close(); await server.close();
}
main();
