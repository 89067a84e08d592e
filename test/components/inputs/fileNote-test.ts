// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {expect, it, vi} from "vitest";
import {fileNote} from "../../../src/components/inputs/fileNote.js";
import {photoPicker} from "../../../src/components/inputs/photoPicker.js";
import {unreadable} from "../../../src/components/inputs/unreadable.js";
import {photos} from "../../../src/photos.js";

function file(bytes: Uint8Array, name: string): File {
  const made = new File([], name);
  return Object.assign(made, {arrayBuffer: async () => Uint8Array.from(bytes).buffer}); // jsdom has none
}

const cut = file(readFileSync("test/fixtures/cases/jpeg-without-eoi.jpg"), "cut.jpg");
const whole = file(readFileSync("src/photos/cat-chelsea.jpg"), "whole.jpg");
const said = "cut.jpg: the file ends early: its end marker is missing";

it("fileNote() says what is wrong with a file that is shown all the same, of the last one only", async () => {
  const note = fileNote();
  expect(note.hidden).toBe(true);
  await note.tell(cut);
  expect([note.textContent, note.hidden]).toEqual([said, false]);
  for (const other of [whole, file(new Uint8Array(3), "notes.txt"), "cat-chelsea", 7]) {
    await Promise.all([note.tell(cut), note.tell(other)]);
    expect([note.textContent, note.hidden]).toEqual(["", true]);
  }
});

it("photoPicker(photos) says so of a reader’s own photo, and no more of the next", async () => {
  const picker = photoPicker(photos.slice(0, 3), {sheet: "thumbnails.jpg"});
  const drop = (dropped: File) =>
    picker.dispatchEvent(Object.assign(new Event("drop", {cancelable: true}), {dataTransfer: {files: [dropped]}}));
  const note = picker.querySelector<HTMLElement>(".file-note")!;
  drop(cut);
  await vi.waitFor(() => expect(note.textContent).toBe(said));
  picker.value = photos[0].id;
  await vi.waitFor(() => expect(note.hidden).toBe(true));
});

it("unreadable(error) adds what is read, unless the error says it", () => {
  expect(unreadable(new Error("not an image: a.txt")).message).toBe(
    "not an image: a.txt. Pick a whole JPEG, PNG, WebP, GIF or AVIF file."
  );
  const own = "unsupported image: a web page (a.jpg). JPEG, PNG, WebP, GIF and AVIF are read";
  expect(unreadable(new Error(own)).message).toBe(own);
  expect(unreadable(new Error(own)).name).toBe("ChoiceError");
});
