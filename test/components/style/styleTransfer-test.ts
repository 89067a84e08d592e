// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {styleCaption, styleFacts, styleFileName, styleRows} from "../../../src/components/style/styleFilm.js";
import {type BuiltStyle, styleOptions, styleSpec} from "../../../src/components/style/styles.js";
import {styleTransfer} from "../../../src/components/style/styleTransfer.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(3), width: 1, height: 1, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  async loadPhoto(photo: string | File) {
    if (photo instanceof File) throw new Error(`not an image: ${photo.name}`);
    return {key: photo, pixels: {values: new Float32Array(3), width: 1, height: 1, channels: 3, of: photo}};
  }
}));
vi.mock("../../../src/components/marks/loadImage.js", () => ({loadImage: async () => new Image()}));

let end = () => {};

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const score = (index: number, label: string, probability: number) => ({index, label, logit: 1, probability});
const scores = (result: number) =>
  [score(286, "Egyptian cat", 0.87), score(387, "African elephant", 0.7), score(result, "cougar", 0.4)].map((top) => ({
    top: [top],
    followed: null
  })) as unknown as BuiltStyle["scores"];
const losses = (total: number) => ({content: total / 2, style: total / 4, variation: total / 8, total});

const built: BuiltStyle = {
  size: 224,
  columns: 4,
  steps: [0, 2],
  losses: [losses(400), losses(100), losses(40)],
  scores: scores(287)
};

function made() {
  const {client, asked} = toyClient();
  const figure = styleTransfer(built, {client, invalidation: new Promise<void>((resolve) => (end = resolve))});
  document.body.replaceChildren(figure);
  const button = (name: string) => [...figure.querySelectorAll("button")].find((d) => d.textContent!.trim() === name)!;
  const text = (selector: string) => figure.querySelector(selector)!.textContent!;
  const pick = (photo: string) =>
    figure.querySelector<HTMLInputElement>(`.figure-photos > :nth-child(2) input[value=${photo}]`)!.click();
  return {figure, asked, button, text, pick};
}

const answer = {
  shape: [1, 1, 3],
  values: new Float32Array(3),
  losses: [losses(4), losses(2)],
  scores: scores(387),
  backend: "wasm",
  milliseconds: 61_000
};

it("styleTransfer shows what was built, and asks nobody", async () => {
  const {figure, asked, text} = made();
  await rest();
  expect(asked).toEqual([]);
  expect(text(".figure-caption")).toBe(
    "The network calls the content “Egyptian cat” (87.0\u00a0%), the style “African elephant” (70.0\u00a0%), and the result “cougar” (40.0\u00a0%). It sees neither the class of the content nor that of the style."
  );
  expect(text(".figure-readout")).toBe(
    "networkInception v3content ofMixed_5dstyle ofConv2d_2b, Conv2d_4a, Mixed_5b, Mixed_5d, Mixed_6aα, β, γ1, 400, 0.5steps2losses: content, style, variation20, 10, 5computedwhen this site was built"
  );
  expect([...figure.querySelectorAll("canvas")].map((d) => d.getAttribute("aria-label"))).toEqual([
    expect.stringMatching(/^The content: ginger tabby/),
    expect.stringMatching(/^The style: /),
    expect.stringMatching(/, in the style of: .*, step 2 of 2, value 40$/)
  ]);
  expect([...figure.querySelectorAll(".style-scores strong")].map((d) => d.textContent)).toEqual([
    "Content is called",
    "Style is called",
    "Result is called"
  ]);
  expect(figure.querySelectorAll(".figure-credit cite").length).toBe(2);
});

it("a photo that is picked is shown with its credit, and waits until it is to be transferred", async () => {
  const {figure, asked, button, text, pick} = made();
  await rest();
  const before = text(".figure-credit");
  pick("texture-rhino-skin");
  await rest();
  expect([asked, location.hash]).toEqual([[], ""]);
  expect(figure.querySelectorAll("canvas")[1].getAttribute("aria-label")).toMatch(/rhino/);
  expect(text(".figure-credit")).not.toBe(before);
  button("Transfer").click();
  await rest();
  expect(asked[0].question).toMatchObject({
    kind: "style",
    content: {of: "cat-chelsea"},
    style: {of: "texture-rhino-skin"},
    options: styleOptions(styleSpec)
  });
  asked[0].progress({
    kind: "progress",
    phase: "compute",
    fraction: 0.1,
    image: {...pixels, step: 3, value: 9, losses: losses(9)}
  });
  expect(text(".figure-caption")).toBe("On the way: step 3, total loss 9.");
  expect(figure.querySelector<HTMLElement>(".style-scores > div")!.hidden).toBe(true);
  asked[0].answer(answer);
  await rest();
  expect(text(".figure-caption")).toMatch("It now sees what the style is.");
  expect(text(".figure-readout")).toMatch(/steps1.*WebAssembly.*61\.0 s/);
  expect(location.hash).toBe(
    "#style.content=cat-chelsea&style.style=texture-rhino-skin&style.keeps=Mixed_5d&style.takes=Conv2d_2b%7EConv2d_4a%7EMixed_5b%7EMixed_5d%7EMixed_6a"
  );
});

it("after a cancel the last picture stays, and so does what was set", async () => {
  const {figure, asked, button, text, pick} = made();
  await rest();
  pick("texture-rhino-skin");
  button("Transfer").click();
  await rest();
  asked[0].progress({
    kind: "progress",
    phase: "compute",
    fraction: 0.1,
    image: {...pixels, step: 3, value: 9, losses: losses(9)}
  });
  button("Cancel").click();
  expect(text(".figure-caption")).toBe("On the way: step 3, total loss 9.");
  expect(figure.querySelectorAll("canvas")[1].getAttribute("aria-label")).toMatch(/rhino/);
  expect(figure.value.style).toBe("texture-rhino-skin");
  button("Ask again").click();
  await rest();
  expect(asked[1].question.style.of).toBe("texture-rhino-skin");
});

it("a file of one’s own that is no image is said where the credit was", async () => {
  const {figure, text} = made();
  await rest();
  figure.choose({content: new File([], "me.txt")});
  await rest();
  expect(text(".figure-credit")).toBe("not an image: me.txt");
});

it("every ready-made link is read", async () => {
  for (const [state, question] of [
    ["style.style=texture-rhino-skin", {style: {of: "texture-rhino-skin"}}],
    ["style.alpha=0&style.start=noise", {options: {contentWeight: 0, start: "noise"}}],
    ["style.takes=Conv2d_2b", {options: {styleLayers: ["Conv2d_2b"], contentLayers: ["Mixed_5d"]}}],
    [
      "style.size=96&style.keeps=Conv2d_4a&style.takes=Conv2d_4a%7EMixed_5b&style.steps=1&style.change=pixels",
      {
        options: {
          size: 96,
          contentLayers: ["Conv2d_4a"],
          styleLayers: ["Conv2d_4a", "Mixed_5b"],
          steps: 1,
          parametrisation: "pixels"
        }
      }
    ],
    ["style.keeps=", {options: {contentLayers: []}}]
  ] as const) {
    history.replaceState(null, "", `/#${state}`);
    const {asked} = made();
    await rest();
    expect(asked[0].question, state).toMatchObject(question);
    end();
  }
});

it("a link that asks for what is not there says so in one line; of another photo nothing is asked", async () => {
  history.replaceState(null, "", "#style.content=<b>x</b>&style.takes=conv9&style.steps=-3&style.alpha=2");
  const {asked, text} = made();
  await rest();
  expect(text(".figure-note")).toBe(
    "This link asks for something that is not here: unknown photo: <b>x</b>; unknown layer: conv9; invalid steps: -3."
  );
  expect(asked).toEqual([]);
});

it("the words of a transfer say how far it is, and what came of it", () => {
  const film = {frames: [], values: [], steps: 2, name: ""};
  const shown = {film, losses: [[0, losses(8)]] as const, scores: scores(286)};
  expect(styleCaption(shown)).toMatch(/It still sees what the content is\.$/);
  expect(styleFacts(shown, {...styleSpec, contentLayers: [], settings: {beta: 0}}).slice(1, 5)).toEqual([
    ["content of", "none"],
    ["style of", styleSpec.styleLayers.join(", ")],
    ["α, β, γ", "1, 0, 0.5"],
    ["steps", "0"]
  ]);
  expect(styleRows(shown)).toEqual([{step: 0, content: 4, style: 2, variation: 1, total: 8}]);
  expect(styleFileName({content: new File([], "me.jpg"), style: "texture-rhino-skin"})).toBe(
    "own-in-texture-rhino-skin"
  );
});
