// @vitest-environment jsdom

import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {classifierAnswer} from "../../../src/components/classify/classifierAnswer.js";
import {ChoiceError} from "../../../src/components/inputs/choiceError.js";
import {enter} from "../../press.js";
import {pickPhoto} from "../pickPhoto.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string | File) => {
    if (photo instanceof File && photo.name === "x.txt") throw new ChoiceError("not an image: x.txt");
    return {key: `${photo}`, pixels: {values: new Float32Array(3), width: 1, height: 1, channels: 3}};
  }
}));
const top = (label: string, second: string) => [
  {index: 1, label, logit: 9.25, probability: 0.8},
  {index: 2, label: second, logit: -1, probability: 0.0001}
];
vi.mock("../../../src/components/drawer/drawer.js", () => ({
  thumbnails: () => "thumbnails.jpg",
  catThumbnails: () => "thumbnails.jpg",
  topFive: async () => ({
    "cat-chelsea": top("Egyptian cat", "tabby"),
    "rhinoceros-indian": top("warthog", "wild boar"),
    "cat-kitten-orange": top("tabby", "tiger cat")
  })
}));

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function made(hash = "") {
  if (hash) history.replaceState(null, "", hash);
  const {client, asked} = toyClient();
  const figure = classifierAnswer({client});
  document.body.replaceChildren(figure);
  await rest();
  const part = <T extends HTMLElement = HTMLElement>(selector: string) => figure.querySelector<T>(selector)!;
  /** Picks a file of the reader’s own. */
  const give = (name: string) => {
    const input = part<HTMLInputElement>(".photo-picker input[type=file]");
    Object.defineProperty(input, "files", {value: [new File([], name)], configurable: true});
    input.dispatchEvent(new Event("change"));
  };
  return {figure, asked, part, give};
}

it("classifierAnswer says what was built for every photo of the corpus, and asks nobody", async () => {
  const {asked, part} = await made();
  expect(part(".figure-caption").textContent).toBe(
    "The network says “Egyptian cat”, with 80.0\u00a0%. Its second guess is “tabby”."
  );
  pickPhoto(document, "rhinoceros-indian");
  await rest();
  expect(part(".figure-caption").textContent).toMatch("“warthog”");
  expect(part(".figure-readout").textContent).toBe(
    "networkInception v3logit of the best9.25computedwhen this site was built"
  );
  expect([asked, location.hash]).toEqual([[], "#answer.photo=rhinoceros-indian"]);
});

it("classifierAnswer asks about the reader’s own photo, which no link carries, and about any where the backend is another", async () => {
  const {figure, asked, part, give} = await made();
  give("mine.jpg");
  await rest();
  asked[0].answer({top: top("shoe shop", "castle"), backend: "wasm", milliseconds: 12.3});
  await rest();
  expect(part(".figure-caption").textContent).toMatch("“shoe shop”");
  expect(part(".figure-readout").textContent).toMatch(/backendWebAssemblytime12 ms$/);
  expect(part(".figure-credit").textContent).toMatch("never leaves your machine");
  expect(location.hash).toMatch(/^#answer\.photo=own-[0-9a-f]{8}$/);
  [...figure.querySelectorAll("button")].find((d) => d.textContent === "Copy link")!.click();
  await rest();
  expect(part(".figure-said").textContent).toMatch("a link cannot carry it");
  enter(part<HTMLSelectElement>(".backend-picker select"), "cpu");
  await rest();
  expect(asked.length).toBe(2);
});

it("classifierAnswer takes back a file that is no photo", async () => {
  const {figure, part, give} = await made();
  give("x.txt");
  await rest();
  expect(part(".figure-error").textContent).toMatch("not an image: x.txt");
  expect(figure.value.photo).toBe("cat-chelsea");
  expect(part<HTMLInputElement>("input[value=cat-chelsea]").checked).toBe(true);
});

it("classifierAnswer shows logits, with a true minus, and reads every link of before", async () => {
  for (const [hash, value] of [
    ["#answer.show=logit", {photo: "cat-chelsea", show: "logit"}],
    ["#answer.photo=cat-kitten-orange", {photo: "cat-kitten-orange", show: "probability"}],
    ["#answer.photo=rhinoceros-indian&answer.show=logit", {photo: "rhinoceros-indian", show: "logit"}]
  ] as const) {
    const {figure, part} = await made(hash);
    expect(figure.value).toEqual(value);
    expect(part(".score-bars-row:last-child .score-bars-value").textContent).toBe(
      value.show === "logit" ? "−1.00" : "<\u00a00.1\u00a0%"
    );
    expect(location.hash).toBe(hash);
  }
  const {part} = await made("#answer.photo=nobody&answer.show=odds");
  expect(part(".figure-note").textContent).toMatch("unknown photo: nobody; unknown quantity: odds");
});
