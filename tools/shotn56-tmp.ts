import {openSite} from "../test/site/openSite.js";
import {violations} from "../test/site/violations.js";
const site = await openSite({folder: "/tmp/l56dist"});
for (const path of ["/lecture/occlusion","/lecture/gradient-ascent"]) for (const colorScheme of ["light","dark"] as const) {
  const {page, problems, close} = await site.open(path, {colorScheme});
  page.setDefaultTimeout(20000);
  await page.waitForTimeout(2500);
  console.log(path, colorScheme, problems, await (violations as any)(page));
  await close();
}
await site.close();
