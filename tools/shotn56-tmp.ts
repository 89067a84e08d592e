import {openSite} from "../test/site/openSite.js";
const site = await openSite({folder: "/tmp/l56dist"});
for (const [path, ids] of [["/lecture/occlusion",["occluded","panels","classless"]],["/lecture/gradient-ascent",["derivatives","invert","starts"]]] as const) {
  const {page, problems, close} = await site.open(path, {width: 360, colorScheme: "dark"});
  page.setDefaultTimeout(8000);
  await page.waitForTimeout(2000);
  console.log(problems, await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
  for (const id of ids) await page.locator("#"+id).screenshot({path: `/tmp/l56n-${id}.png`}).catch(e=>console.log(id, String(e).slice(0,100)));
  await close();
}
await site.close();
