import {openSite} from "../test/site/openSite.js";
const site = await openSite({folder: "/tmp/l56dist"});
{
  const {page, problems, close} = await site.open("/lecture/occlusion#panels.window=150&panels.stride=150&panels.photo=cat-chelsea");
  page.setDefaultTimeout(90000);
  const f = page.locator("#panels");
  await f.locator(".figure-readout").getByText("backend").waitFor();
  console.log(await f.locator("figcaption").textContent(), await f.locator(".square-said").textContent());
  console.log((await f.locator(".figure-readout").textContent())!.replace(/\s+/g, " "));
  await f.locator(".class").nth(1).click(); await page.waitForTimeout(3000);
  console.log(page.url().slice(-160), await f.locator(".panel-title").allTextContents());
  await page.waitForTimeout(4000);
  await f.screenshot({path: "/tmp/l56-live.png"});
  await f.locator("select").first().selectOption("black"); await page.waitForTimeout(300);
  console.log(await f.locator(".method-summary").first().textContent());
  console.log(problems);
  await close();
}
{
  const {page, problems, close} = await site.open("/lecture/gradient-ascent#fool.network=inception-v3&fool.start=cat-chelsea&fool.steps=2&fool.rate=0.3&fool.unit=131");
  page.setDefaultTimeout(90000);
  const f = page.locator("#fool");
  await f.locator(".figure-readout").getByText("backend").waitFor();
  console.log(await f.locator("figcaption").textContent());
  console.log(page.url().slice(-160));
  await f.screenshot({path: "/tmp/l56-live2.png"});
  console.log(problems);
  await close();
}
await site.close();
