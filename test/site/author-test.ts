import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {buildSite} from "../../tools/buildSite.js";
import {type FixtureSite, fixtureSite} from "./fixtureSite.js";
import {openSite} from "./openSite.js";

let fixture: FixtureSite;
beforeAll(() => {
  fixture = fixtureSite("author-site");
});
afterAll(() => fixture?.remove());

it("an author's page with Framework's implicit names builds without network and runs without errors", async () => {
  expect(await buildSite(fixture.folder)).toEqual([]);
  const site = await openSite({folder: join(fixture.folder, "dist")});
  try {
    const {page, problems} = await site.openCold("/");
    expect(await page.locator("#html b").textContent()).toBe("4.85");
    expect(await page.locator("#svg circle").count()).toBe(1);
    expect(await page.locator("#htl").textContent()).toBe("htl");
    expect(await page.locator("#loader").textContent()).toBe("1 4 9");
    expect(await page.locator("#fence").textContent()).toContain("2 letters");
    expect(await page.locator("svg.bars [aria-label=bar] rect").count()).toBe(2);
    expect(await page.locator(".katex").count()).toBe(2);
    expect(await page.locator("td").allTextContents()).toContain("8.2");
    await page.locator("input[type=number]").fill("3");
    await page.locator("#html b").filter({hasText: "4.17"}).waitFor();
    expect(await page.locator("svg.bars [aria-label=bar] rect").count()).toBe(3);
    expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
    expect(problems).toEqual([]);
  } finally {
    await site.close();
  }
});

it("a broken link, a cell that does not parse and a package from a CDN fail the build and are named", async () => {
  const page = join(fixture.folder, "src/broken.md");
  writeFileSync(page, "# Broken\n\n[nowhere](./nowhere)\n\n```js\nconst x = ;\n```\n");
  const problems = (await buildSite(fixture.folder)).join("\n");
  expect(problems).toMatch(/broken link/);
  expect(problems).toMatch(/nowhere/);
  expect(problems).toMatch(/error in broken\.html/);
  writeFileSync(page, '# Far\n\n```js\nimport confetti from "npm:canvas-confetti";\n```\n');
  expect((await buildSite(fixture.folder)).join("\n")).toMatch(/network forbidden/);
  rmSync(page);
});
