// @vitest-environment jsdom
import {expect, it} from "vitest";
import {photoPicker} from "../../../src/components/inputs/photoPicker.js";
import {photos} from "../../../src/photos.js";
import {assign, enter, valuesOf} from "../../press.js";

const few = photos.slice(0, 3);
const mixed = [
  ...photos.slice(0, 2),
  ...["dogs-two-spaniels", "texture-bark"].map((id) => photos.find((d) => d.id === id)!)
];
function picker() {
  const form = photoPicker(few, {value: few[1].id, sheet: "thumbnails.jpg"});
  document.body.replaceChildren(form); // only a connected radio button tells of a click
  return form;
}
const checked = (form: HTMLElement) => form.querySelector<HTMLInputElement>("input:checked")?.value;

it("photoPicker(photos) is a radio button a photo, a search and a file input, each with a name", async () => {
  await expect(picker().outerHTML).toMatchFileSnapshot("../../output/photoPicker.html");
});

it("a thumbnail that is picked is the value, and is told", () => {
  const form = picker();
  const told = valuesOf(form);
  form.querySelector<HTMLInputElement>(`input[value="${few[2].id}"]`)!.click();
  expect(told).toEqual([few[2].id]);
  expect(checked(form)).toBe(few[2].id);
});

const offered = (form: HTMLElement) =>
  Array.from(form.querySelectorAll<HTMLInputElement>(".photo-picker-thumbnail input"), ({value}) => value);

it("a search offers the photos with its words, of all groups, and tells nobody", () => {
  const form = photoPicker(mixed, {sheet: "thumbnails.jpg"});
  const told = valuesOf(form);
  const search = form.querySelector<HTMLInputElement>("input[type=search]")!;
  const said = () => form.querySelector(".photo-picker-found")!.textContent;
  enter(search, ` ${mixed[2].id.toUpperCase()} `);
  expect([offered(form), said()]).toEqual([[mixed[2].id], "1 of 4 photos"]);
  expect(form.querySelector("select")!.value).toBe("all");
  enter(search, "unicorn");
  expect([offered(form), said()]).toEqual([[], "No photo by that word."]);
  enter(search, "");
  expect([offered(form), said()]).toEqual([[mixed[0].id, mixed[1].id], ""]);
  expect(told).toEqual([]);
  expect(form.value).toBe(mixed[0].id);
});

it("the photos of one group are offered, that of the picked photo at first; another group is no choice", () => {
  const form = photoPicker(mixed, {value: mixed[2].id, sheet: "thumbnails.jpg"});
  document.body.replaceChildren(form);
  const told = valuesOf(form);
  const kind = form.querySelector<HTMLSelectElement>("select")!;
  expect([kind.value, offered(form), checked(form)]).toEqual(["dogs", [mixed[2].id], mixed[2].id]);
  expect(Array.from(kind.options, ({text}) => text)).toEqual(["cats (2)", "dogs (1)", "textures (1)", "all (4)"]);
  enter(kind, "cats");
  expect([offered(form), checked(form)]).toEqual([[mixed[0].id, mixed[1].id], undefined]);
  expect([form.value, told]).toEqual([mixed[2].id, []]);
  assign(form, "value", mixed[3].id);
  expect([kind.value, offered(form), checked(form)]).toEqual(["textures", [mixed[3].id], mixed[3].id]);
});

it("cats are cut out of their own sheet, all others out of the whole", () => {
  const form = photoPicker(mixed, {sheet: "all.jpg", catSheet: "cats.jpg"});
  enter(form.querySelector<HTMLInputElement>("input[type=search]")!, "e");
  const sheets = Array.from(form.querySelectorAll(".photo-picker-picture"), (d) => /\w+\.jpg/.exec(d.outerHTML)![0]);
  expect(sheets).toEqual(["cats.jpg", "cats.jpg", "all.jpg", "all.jpg"]);
});

it("a file that is chosen or dropped is the value, and no thumbnail is", () => {
  const form = picker();
  const told = valuesOf(form);
  const [mine, dropped] = [new File(["a"], "mine.jpg"), new File(["b"], "dropped.jpg")];
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  Object.defineProperty(input, "files", {value: [mine]});
  input.dispatchEvent(new Event("change", {bubbles: true}));
  expect(checked(form)).toBeUndefined();
  form.dispatchEvent(Object.assign(new Event("drop", {cancelable: true}), {dataTransfer: {files: [dropped]}}));
  expect(told).toEqual([mine, dropped]);
});

it("a drop of something that is no file changes nothing", () => {
  const form = picker();
  const told = valuesOf(form);
  const drop = Object.assign(new Event("drop", {cancelable: true}), {dataTransfer: {files: []}});
  form.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true); // or the browser would leave the page
  expect(told).toEqual([]);
});

it("setting the value shows it and tells nobody", () => {
  const form = picker();
  const told = valuesOf(form);
  assign(form, "value", few[0].id);
  expect([form.value, checked(form)]).toEqual([few[0].id, few[0].id]);
  expect(told).toEqual([]);
});
