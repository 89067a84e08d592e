import {openSite} from "../test/site/openSite.js";
async function main() {
  const site = await openSite({folder: "/tmp/maskmaker/dist"});
  const {page, close} = await site.open("/lecture/how-does-it-work", {width: 1000, height: 1400});
  for (const [i, text] of ["Is it the texture?", "The scoreboard", "What is left"].entries()) {
    await page.locator("h2", {hasText: text}).first().scrollIntoViewIfNeeded();
    await page.evaluate((t) => [...document.querySelectorAll("h2")].find((d) => d.textContent!.includes(t))!.scrollIntoView({block: i0(t)} as never), text).catch(() => {});
    await page.evaluate((t) => { const h = [...document.querySelectorAll("h2")].find((d) => d.textContent!.includes(t))!; window.scrollTo(0, h.getBoundingClientRect().top + scrollY - 1100); }, text);
    await page.waitForTimeout(900);
    await page.screenshot({path: `/tmp/maskmaker/p${i}.png`});
  }
  await close(); await site.close();
}
void main();
