// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {topFiveTable} from "../../../src/components/classify/topFiveTable.js";
import {photos} from "../../../src/photos.js";

beforeEach(() => history.replaceState(null, "", "/page"));

const few = photos.slice(0, 4);
const scores = Object.fromEntries(
  few.map(({id}, i) => [
    id,
    [
      {index: 286, label: "Egyptian cat", logit: 9 - i, probability: 0.9 - 0.2 * i},
      {index: 282 + i, label: `cat ${i}`, logit: 1, probability: 0.0002}
    ]
  ])
);
const options = {sheet: "thumbnails.jpg", name: "toy", count: 2};
const names = (table: HTMLElement) =>
  Array.from(
    table.querySelectorAll<HTMLImageElement>(".classify-top-five-photo"),
    (d) => few.find((p) => p.subject === d.alt)!.id
  );

it("topFiveTable(photos, scores) shows the first photos with their classes and credits", async () => {
  await expect(topFiveTable(few, scores, options).outerHTML).toMatchFileSnapshot("../../output/topFiveTable.html");
});

it("topFiveTable(photos, scores) finds by photo and by class, and shows all when asked", () => {
  const table = topFiveTable(few, scores, options);
  const filter = table.querySelector("input")!;
  filter.value = "cat 3";
  filter.dispatchEvent(new Event("input"));
  expect(names(table)).toEqual([few[3].id]);
  filter.value = "";
  filter.dispatchEvent(new Event("input"));
  expect(names(table).length).toBe(2);
  const more = table.querySelector<HTMLButtonElement>(".classify-top-five > button")!;
  expect(more.textContent).toBe("Show all 4");
  more.click();
  expect(names(table)).toEqual(few.map(({id}) => id));
  expect(more.hidden).toBe(true);
});

it("topFiveTable(photos, scores) puts the least sure first", () => {
  const table = topFiveTable(few, scores, options);
  const order = table.querySelector("select")!;
  order.value = "unsure";
  order.dispatchEvent(new Event("input"));
  expect(names(table)).toEqual([few[3].id, few[2].id]);
});

it("topFiveTable(photos, scores) links each class to the page that explains it", () => {
  const link = topFiveTable(few, scores, options).querySelector(".classify-top-five-classes a")!;
  expect(link.getAttribute("href")).toBe(`./#explain.photo=${few[0].id}&explain.class=286`);
});

it("topFiveTable(photos, scores) keeps what the reader sets in the address, and shows it again", () => {
  const table = topFiveTable(few, scores, options);
  const [filter, order] = [table.querySelector("input")!, table.querySelector("select")!];
  filter.value = "cat";
  filter.dispatchEvent(new Event("input"));
  order.value = "unsure";
  order.dispatchEvent(new Event("input"));
  table.querySelector<HTMLButtonElement>(".classify-top-five > button")!.click();
  expect(location.hash).toBe("#top-five.find=cat&top-five.order=unsure&top-five.all=1");
  const again = topFiveTable(few, scores, options);
  expect(names(again)).toEqual(few.map(({id}) => id).reverse());
  expect([again.querySelector("input")!.value, again.querySelector("select")!.value]).toEqual(["cat", "unsure"]);
});
