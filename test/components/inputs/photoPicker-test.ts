// @vitest-environment jsdom
import {expect, it} from "vitest";
import {photoPicker} from "../../../src/components/inputs/photoPicker.js";
import {photos} from "../../../src/photos.js";
import {assign, enter, valuesOf} from "../../press.js";

const few = photos.slice(0, 3);
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

it("a search hides the photos without its words and tells nobody", () => {
  const form = picker();
  const told = valuesOf(form);
  const hidden = () =>
    Array.from(form.querySelectorAll<HTMLElement>(".photo-picker-thumbnail"), (label) => label.hidden);
  const search = form.querySelector<HTMLInputElement>("input[type=search]")!;
  enter(search, ` ${few[0].id.toUpperCase()} `);
  expect(hidden()).toEqual([false, true, true]);
  enter(search, "unicorn");
  expect(hidden()).toEqual([true, true, true]);
  expect(form.querySelector<HTMLElement>(".photo-picker-none")!.hidden).toBe(false);
  enter(search, "");
  expect(hidden()).toEqual([false, false, false]);
  expect(told).toEqual([]);
  expect(form.value).toBe(few[1].id);
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
