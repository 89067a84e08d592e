import {launchBrowser} from "./browser.js";
import {serveFolder} from "./serveFolder.js";
const [path = "/", out = "/tmp/shot", mode = "all"] = process.argv.slice(2);
const main = async () => {
  const server = await serveFolder("dist", {path: "/sub/"});
  const browser = await launchBrowser();
  const kinds: [string, number, number, "light" | "dark"][] = [["wide", 1280, 900, "light"], ["narrow", 360, 740, "light"], ["dark", 1280, 900, "dark"]];
  for (const [name, width, height, colorScheme] of kinds) {
    if (mode !== "all" && mode !== name) continue;
    const page = await browser.newPage({viewport: {width, height}, colorScheme});
    page.on("console", (m) => { if (m.type() === "error" || m.type() === "warning") console.log(name, m.type(), m.text().slice(0, 300)); });
    page.on("pageerror", (e) => console.log(name, "pageerror", e.message.slice(0, 300)));
    page.on("response", (r) => { if (r.status() >= 400) console.log(name, r.status(), r.url()); });
    await page.goto(new URL(path.replace(/^\//, ""), server.url).href);
    await page.waitForTimeout(2500);
    await page.screenshot({path: `${out}-${name}.png`, fullPage: true});
    await page.close();
  }
  await browser.close();
  await server.close();
};
main();
