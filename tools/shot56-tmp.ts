import {openSite} from "../test/site/openSite.js";
const [path, out, width = "1280", scheme = "light", selector = ""] = process.argv.slice(2);
const site = await openSite({folder: process.env.SITE_FOLDER ?? "dist"});
const {page, problems, close} = await site.open(path, {width: Number(width), colorScheme: scheme as "light"});
await page.waitForTimeout(2500); page.setDefaultTimeout(8000);
if (selector) await page.locator(selector).first().screenshot({path: out}); else await page.screenshot({path: out, fullPage: true});
console.log(problems.join("\n"), await page.locator(".observablehq--error").allTextContents());
console.log("width", await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
await close(); await site.close();
