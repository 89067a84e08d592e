// @vitest-environment jsdom
import {afterEach, expect, it} from "vitest";
import {photoList} from "../../../src/components/photos/photoList.js";
import {photoCredits} from "../../../src/photoCredits.js";
import {photos} from "../../../src/photos.js";
import {enter} from "../../press.js";

const ids = ["cat-chelsea", "cat-siamese", "owl", "cat-grey-blue-eyes", "texture-fur-cat"];
const few = ids.map((id) => photos.find((photo) => photo.id === id)!);
const shown = (list: HTMLElement) =>
  Array.from(list.querySelectorAll("img"), ({alt}) => few.find((d) => d.subject === alt)!.id);
const made = () => {
  const list = photoList(few, photoCredits, {count: 2});
  document.body.replaceChildren(list);
  return list;
};

afterEach(() => history.replaceState(null, "", "#"));

it("photoList(photos, credits) credits each photo in full, and leads to the network’s answer and to what it was cut from", () => {
  const list = made();
  for (const {id, subject} of few) {
    enter(list.querySelector<HTMLInputElement>("input")!, id);
    const card = list.querySelector(".photos-card")!;
    const {title, author, sourceUrl, via} = photoCredits.get(id)!;
    for (const words of [subject, title, author, via]) expect(card.textContent).toContain(words);
    const links = Array.from(card.querySelectorAll("a"), (a) => a.getAttribute("href"));
    expect(links).toContain(sourceUrl);
    expect(links).toContain(`./#explain.photo=${id}`);
  }
  expect(list.querySelector(".photos-id a")!.getAttribute("href")).toBe("#photos.find=cat-grey-blue-eyes");
});

it("photoList finds by photo, author, kind and licence, says how many, and shows the rest when asked", () => {
  const list = made();
  expect(shown(list)).toEqual(ids.slice(0, 2));
  const more = list.querySelector<HTMLButtonElement>(".photos > button")!;
  expect(more.textContent).toBe("Show all 5");
  more.click();
  expect(shown(list)).toEqual(ids);
  enter(list.querySelector<HTMLInputElement>("input")!, "walt");
  expect(shown(list)).toEqual(["cat-chelsea"]);
  expect(list.querySelector(".photos-found")!.textContent).toBe("1 of 5 photos");
  enter(list.querySelector<HTMLInputElement>("input")!, "");
  const [kind, licence] = list.querySelectorAll("select");
  enter(kind, "textures");
  expect(shown(list)).toEqual(["texture-fur-cat"]);
  enter(kind, "all kinds");
  enter(licence, "CC-BY-2.0");
  expect(shown(list)).toEqual(["cat-siamese"]);
});

it("photoList keeps what is set in the address, where a photo’s id comes first", () => {
  history.replaceState(null, "", "#photos.find=cat-siamese");
  expect(shown(made())[0]).toBe("cat-siamese");
  const list = made();
  enter(list.querySelector<HTMLInputElement>("input")!, "owl");
  expect(location.hash).toBe("#photos.find=owl");
});
