import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite, type Site} from "./openSite.js";

const path = "/readings/visualizing-and-understanding";
const photo = (name: string) => readFileSync(fileURLToPath(new URL(`../../src/photos/${name}.jpg`, import.meta.url)));
const own = (name: string, id: string) => ({name, mimeType: "image/jpeg", buffer: photo(id)});

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The figure that teaches and the one that asks why, as their reader handles them. */
function teaching(page: Page) {
  const [teach, why] = [page.locator("#teach"), page.locator("#teachwhy")];
  const readout = async (figure: typeof teach, name: string) =>
    figure
      .locator(".figure-readout > div", {has: page.getByText(name, {exact: true})})
      .locator("dd")
      .textContent();
  return {
    teach,
    why,
    readout,
    row: (index: number) => teach.locator(".transfer-class").nth(index),
    status: () => teach.locator(".transfer-status").textContent(),
    name: async (index: number, text: string) => {
      const input = teach.getByLabel(`Name of class ${index + 1}`);
      await input.fill(text);
      await input.press("Tab");
    },
    async train() {
      await teach.getByRole("button", {name: "Train", exact: true}).click();
      await page.locator("#teach:not([aria-busy=true])").waitFor();
    },
    async answered() {
      await why.scrollIntoViewIfNeeded();
      await page.waitForTimeout(200); // it hears of the new layer
      await page.locator("#teachwhy:not([aria-busy=true])").waitFor();
    }
  };
}

it("classes of a reader’s own are trained, judged and asked why by two methods; their link says the same again", async () => {
  const {page, problems, close} = await site.openWarm(path);
  const {teach, why, readout, row, status, name, train, answered} = teaching(page);
  await teach.scrollIntoViewIfNeeded();
  await row(0).locator(".transfer-photo").first().click(); // out
  await name(0, "<b>old</b>");
  await teach.getByLabel("Find a photo").fill("taj-mahal");
  await teach.locator('.photo-picker-thumbnail:has(input[value="taj-mahal"])').click();
  expect(await row(0).locator(".transfer-photo").count()).toBe(8);
  await teach.getByRole("button", {name: "Add a class"}).click();
  expect(await status()).toContain("“class 3” has no photo");
  await teach
    .getByLabel("Photos of your own")
    .setInputFiles([
      own("a.jpg", "koala"),
      own("b.jpg", "zebra"),
      {...own("c.jpg", "zebra"), buffer: Buffer.from("no")}
    ]);
  await teach.locator(".transfer-added", {hasText: "c.jpg"}).waitFor();
  await teach.getByRole("button", {name: "Camera"}).click();
  await teach.getByRole("button", {name: "Take a picture"}).click();
  await row(2).locator(".transfer-photo").nth(2).waitFor();
  expect(await status()).toBe("Changed: not trained yet.");
  await train();
  expect(await readout(teach, "classes")).toBe("<b>old</b> (8), new (8), class 3 (3)");
  expect(await readout(teach, "right when left out")).toMatch(/^\d+ of 19 /);
  await answered();
  expect(await readout(why, "network")).toContain("with the new last layer");
  await row(2).getByRole("button", {name: "Take out the class class 3"}).click();
  await train();
  await answered();
  const said = await why.locator(".figure-caption").textContent();
  expect(said).toContain("<b>old</b>");
  await why.getByLabel("Method", {exact: true}).selectOption("input-x-gradient");
  await answered();
  expect(await why.locator(".figure-caption").textContent()).not.toBe(said);
  const numbers = async () => [
    await readout(teach, "right when left out"),
    await readout(why, "class"),
    await readout(why, "logit"),
    await readout(why, "probability")
  ];
  const before = await numbers();
  const hash = new URL(page.url()).hash;
  await page.reload();
  await train();
  await answered();
  expect(new URL(page.url()).hash).toBe(hash);
  expect(await numbers()).toEqual(before);
  expect(problems).toEqual([]);
  await close();
}, 300_000);

it("what no network can be made of is said in a line, and Train waits", async () => {
  const {page, problems, close} = await site.openWarm(
    `${path}#teach.classes=cats.cat-bengal.nobody_dogs.african-wild-dog`
  );
  const {teach, row, status, name} = teaching(page);
  const trainButton = teach.getByRole("button", {name: "Train", exact: true});
  expect(await teach.locator(".figure-note").textContent()).toContain("nobody");
  await name(1, "Cats");
  expect(await status()).toBe("Two classes are called “Cats”. Give one of them another name.");
  await name(1, "dogs");
  const photo = row(1).locator(".transfer-photo").first();
  const emptied = async () => {
    if (await photo.count()) await photo.click(); // a name that changes makes the rows anew, and may take the click with them
    return status();
  };
  await expect
    .poll(emptied, {timeout: 30_000, interval: 500})
    .toBe("The class “dogs” has no photo. Add one, or take the class out.");
  await row(1).getByRole("button", {name: "Take out the class dogs"}).click();
  expect(await status()).toBe("One class only: a network cannot choose. Add a second class.");
  expect(await trainButton.isDisabled()).toBe(true);
  expect(problems).toEqual([]);
  await close();
});
