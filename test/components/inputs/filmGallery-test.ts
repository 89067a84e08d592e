// @vitest-environment jsdom
import {expect, it} from "vitest";
import {filmGallery} from "../../../src/components/inputs/filmGallery.js";

const films = [
  {id: "a", title: "First", sprite: "a.webp", steps: [0, 1, 2, 3, 4], columns: 4},
  {id: "b", title: "Second", sprite: "b.webp", steps: [0, 1], columns: 4}
];

it("filmGallery(films) shows the last picture of each film’s sprite", () => {
  const gallery = filmGallery(films, {isCoarse: true});
  expect(gallery.outerHTML).toMatch(/role="group" aria-label="Made when this site was built"/);
  const styles = [...gallery.querySelectorAll(".film-gallery-picture")].map((d) => d.getAttribute("style"));
  expect(styles).toEqual([
    'image-rendering: pixelated; background: url("a.webp") 0px -84px / 336px 168px',
    'image-rendering: pixelated; background: url("b.webp") -84px 0px / 336px 84px'
  ]);
});

it("a film of the gallery is picked by its button, and its value marks the one that is shown", () => {
  const gallery = filmGallery(films);
  const heard: (string | undefined)[] = [];
  gallery.addEventListener("input", () => heard.push(gallery.value));
  const [first, second] = gallery.querySelectorAll("button");
  const pressed = () => [first, second].map((d) => d.getAttribute("aria-pressed"));
  expect([gallery.value, pressed()]).toEqual([undefined, ["false", "false"]]);
  second.click();
  expect([heard, pressed()]).toEqual([["b"], ["false", "true"]]);
  gallery.value = "a";
  expect([heard, pressed()]).toEqual([["b"], ["true", "false"]]);
});
