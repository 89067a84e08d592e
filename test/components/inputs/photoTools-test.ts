// @vitest-environment jsdom
import {afterEach, expect, it} from "vitest";
import {cropPixels} from "../../../src/components/inputs/cropFile.js";
import {photoTools} from "../../../src/components/inputs/photoTools.js";
import type {PickedPhoto} from "../../../src/components/inputs/pickedPhoto.js";
import {rest} from "../toyClient.js";

afterEach(() => document.body.replaceChildren());

it("a square of a photo is of whole pixels, as large as was asked, and inside the photo", () => {
  const photo = {width: 300, height: 200};
  expect(cropPixels({x: 0.5, y: 0.5, side: 1}, photo)).toEqual({left: 50, top: 0, size: 200});
  expect(cropPixels({x: 0, y: 1, side: 0.5}, photo)).toEqual({left: 0, top: 100, size: 100});
  expect(cropPixels({x: 0.5, y: 0.5, side: 0}, photo)).toEqual({left: 146, top: 96, size: 8});
  expect(cropPixels({x: 2, y: -1, side: 3}, {width: 5, height: 1})).toEqual({left: 4, top: 0, size: 1});
});

function made(picked: PickedPhoto = "cat-chelsea") {
  const taken: File[] = [];
  const tools = photoTools(
    () => picked,
    (file) => taken.push(file)
  );
  const figure = document.createElement("figure");
  figure.className = "figure";
  figure.tabIndex = 0;
  figure.append(tools);
  document.body.append(figure);
  const press = (text: string) => [...tools.querySelectorAll("button")].find((d) => d.textContent === text)!.click();
  const paste = (...files: File[]) => {
    const event = Object.assign(new Event("paste", {cancelable: true}), {clipboardData: {files}});
    document.dispatchEvent(event);
  };
  return {figure, taken, press, paste, problem: () => tools.querySelector("[role=alert]")!.textContent};
}

it("a picture is pasted where the focus is on the figure; a text, or a paste elsewhere, is left alone", () => {
  const {figure, taken, paste} = made();
  const picture = new File(["x"], "image.png", {type: "image/png"});
  paste(picture);
  expect(taken).toHaveLength(0);
  figure.focus();
  paste(new File(["x"], "note.txt", {type: "text/plain"}));
  expect(taken).toHaveLength(0);
  paste(picture);
  expect(taken.map(({name, type}) => [name, type])).toEqual([["pasted.png", "image/png"]]);
});

it("where there is no clipboard, no camera, or no photo of one’s own, that is said in a line", async () => {
  const {taken, press, problem} = made();
  press("Paste");
  await rest();
  expect(problem()).toMatch(/Press Ctrl and V over the figure/);
  press("Camera");
  await rest();
  expect(problem()).toMatch(/^No camera on this page/);
  press("Crop your photo");
  await rest();
  expect(problem()).toBe("Choose a photo of your own first; those of the site stay whole.");
  expect(taken).toHaveLength(0);
});
