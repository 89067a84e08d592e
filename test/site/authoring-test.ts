import {expect, it} from "vitest";
import {openSite} from "./openSite.js";

it("authoring: a link to a component opens it, with its signature, the cell of a page and an example", async () => {
  const site = await openSite();
  const {page, problems, close} = await site.openWarm("/authoring#components.find=gatesFigure");
  const card = page.locator(".authoring-card[open]");
  await card.locator(".authoring-example svg").first().waitFor();
  expect(await card.locator("summary > code").textContent()).toBe("gatesFigure");
  expect(await card.locator(".authoring-code").nth(1).textContent()).toMatch(/^gatesFigure\(.*\): LiveFigure</);
  expect(await card.locator(".authoring-uses .authoring-code").first().textContent()).toContain("gatesFigure(");
  await page.getByLabel("Find a component").fill("percentText");
  await page.locator(".authoring-card[open] summary", {hasText: "percentText"}).waitFor();
  expect(problems).toEqual([]);
  await close();
}, 120_000);
