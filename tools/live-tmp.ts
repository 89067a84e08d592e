import {launchBrowser} from "./browser.js";
import {serveFolder} from "./serveFolder.js";
const main = async () => {
  const server = await serveFolder("dist", {path: "/sub/"});
  const browser = await launchBrowser();
  const page = await browser.newPage({viewport: {width: 1280, height: 1000}});
  page.on("console", (m) => console.log(m.type(), m.text().slice(0, 300)));
  page.on("pageerror", (e) => console.log("pageerror", e.message.slice(0, 300)));
  page.on("response", (r) => { if (r.status() >= 400) console.log(r.status(), r.url()); });
  await page.goto(server.url);
  await page.waitForSelector("[data-ready]");
  let t = Date.now();
  await page.getByRole("radio", {name: /tabby 8/}).check();
  await page.waitForTimeout(300);
  await page.screenshot({path: "/tmp/live-1.png"});
  for (let i = 0; i < 100; ++i) {
    await page.waitForTimeout(200);
    const busy = await page.getAttribute("[data-figure=explain].figure", "aria-busy");
    const step = await page.textContent(".figure-step");
    const err = await page.textContent(".figure-error span");
    if (i % 5 === 0) console.log(i, busy, step, err);
    if (busy === "false") break;
  }
  console.log("first answer", Date.now() - t, await page.textContent(".figure-readout"));
  await page.screenshot({path: "/tmp/live-2.png"});
  for (const m of ["gradient", "grad-cam", "class-activation-map", "occlusion"]) {
    t = Date.now();
    await page.selectOption(".method-picker > select", m);
    await page.waitForTimeout(100);
    await page.waitForFunction(() => document.querySelector(".figure")!.getAttribute("aria-busy") === "false", undefined, {timeout: 120000});
    console.log(m, Date.now() - t, await page.textContent(".figure-readout"), await page.textContent(".figure-error span"), page.url());
    await page.screenshot({path: `/tmp/live-${m}.png`});
  }
  await browser.close();
  await server.close();
};
main();
