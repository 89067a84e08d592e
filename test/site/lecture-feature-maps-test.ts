import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

const path = "/lecture/feature-maps";
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

it("filters can be pressed, changed and linked to, on photos and on digits, without a network", async () => {
  const {page, problems, close} = await site.openWarm(`${path}#filters.unit=17`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const figure = page.locator("figure#filters");
  await expect.poll(() => figure.locator(".filters-name").textContent()).toBe("Filter 17");
  expect(await figure.locator(".filters-button").count()).toBe(32);
  expect(await figure.locator(".filters-patches li").count()).toBe(9);
  const colour = figure.locator(".filters-parts div", {hasText: "one colour all over"}).locator("dd");
  expect(await colour.textContent()).toMatch(/97\s%/);
  await figure.getByRole("button", {name: "Without colour"}).click();
  expect(await colour.textContent()).toMatch(/\b0\s%/);
  await expect.poll(() => page.url()).toContain("filters.weights=");
  await figure.getByRole("button", {name: "As trained"}).click();
  await figure.getByLabel("red, row 1, column 1").fill("5");
  await figure.getByLabel("red, row 1, column 1").blur();
  expect(await figure.locator(".filters-name").textContent()).toBe("Filter 17, changed");
  await figure.getByLabel("MNIST").check();
  await expect.poll(() => figure.locator(".filters-button").count()).toBe(12);
  await figure.locator(".filters-training input").fill("0");
  await expect.poll(() => figure.locator(".filters-training output").textContent()).toContain("after 0 steps: 7.5 %");
  await page.locator("figure#stack .filters-stack-strip button").last().click();
  expect(await page.locator("figure#stack figcaption").textContent()).toContain("288 weights");
  expect(
    asked.filter((url) => /inception-v3\.[^/]*\.bin|mnist\.[^/]*\.bin/.test(url) && !url.includes("filters"))
  ).toEqual([]);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

it("the maps of a layer turn pages, sort, enlarge and change their scale without a network; mnist answers live", async () => {
  const {page, problems, close} = await site.openWarm(path);
  const figure = page.locator("figure#maps");
  const first = () => figure.locator(".maps-cell").first().getAttribute("data-unit");
  await expect.poll(() => figure.locator(".maps-cell").count()).toBe(64);
  await figure.getByRole("button", {name: "Next"}).click();
  expect(await first()).toBe("64");
  await figure.locator(".maps-cell").nth(2).click();
  await expect.poll(() => page.url()).toContain("maps.unit=66&maps.page=2");
  await figure.getByLabel("largest value", {exact: true}).check();
  expect(await first()).not.toBe("0");
  await figure.getByLabel("the largest of all").check();
  expect(await figure.locator("figcaption").textContent()).toContain("the largest value of all maps");
  await figure.getByLabel("MNIST").check();
  await expect.poll(() => figure.getAttribute("data-network"), {timeout: 30_000}).toBe("mnist");
  expect(await figure.locator(".maps-cell").count()).toBe(24);
  await figure.locator(".maps-layer-select select").selectOption("logits");
  await expect.poll(() => figure.locator(".maps-vector-bars li").count()).toBe(10);
  expect(problems).toEqual([]);
  await close();
});

it("a link to what is not there says so and shows the rest", async () => {
  const {page, problems, close} = await site.openWarm(
    `${path}#maps.layer=%3Cb%3Econv9&stack.unit=conv2.99&filters.network=x`
  );
  for (const id of ["maps", "stack", "filters"]) {
    const figure = page.locator(`figure#${id}`);
    await expect.poll(() => figure.locator(".figure-note").textContent()).toContain("not here: unknown");
    await expect.poll(() => figure.locator("figcaption").textContent()).not.toBe("");
  }
  expect(problems).toEqual([]);
  await close();
});
