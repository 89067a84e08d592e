// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {writeComponents} from "../../../src/components/pca/componentFile.js";
import {pcaSolution} from "../../../src/components/pca/pcaSolution.js";
import {photoPca} from "../../../src/components/pca/photoPca.js";
import {photoPcaBoard} from "../../../src/components/pca/photoPcaBoard.js";
import {photoKinds} from "../../../src/components/pca/photoSolution.js";
import lectureFigures from "../../../src/components/presenting/lectureFigures.json";
import {writeResponses} from "../../../src/corpus/responses.js";
import {photos} from "../../../src/photos.js";
import {stubObservers} from "../stubObservers.js";
import {rest, toyClient} from "../toyClient.js";

let end: () => void;
let invalidation: Promise<void>;

beforeEach(() => {
  invalidation = new Promise((resolve) => {
    end = resolve;
  });
  stubObservers();
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  history.replaceState(null, "", "/page");
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const componentsOf = (layer: string, examples = photos.length, count = 3) => ({
  layer,
  features: 5,
  count,
  scores: Float32Array.from({length: count * examples}, (_, i) => Math.cos(i * (1 + (i % count)))),
  variances: Float64Array.from({length: count}, (_, k) => 3 - k),
  total: 10
});
const components = writeComponents({
  network: "inception-v3",
  examples: photos.map((_, i) => i),
  layers: ["Conv2d_2b", "Mixed_7a", "logits"].map((layer) => componentsOf(layer))
}).buffer;

async function made() {
  const {client, asked} = toyClient();
  const responses = async () =>
    writeResponses("inception-v3", new Map([["Mixed_7a", photos.map((_, i) => Float32Array.of(i, 1, -i))]])).buffer;
  const figure = await photoPca({client, components, responses, invalidation});
  document.body.replaceChildren(figure);
  await rest();
  const text = (selector: string) => figure.querySelector(selector)!.textContent!;
  return {figure, asked, text};
}

it("photoPca shows what was built and says from what; other kinds are computed from kept responses", async () => {
  const {figure, asked, text} = await made();
  expect(text(".figure-caption")).toMatch(
    new RegExp(
      `^${photos.length} photos where components 1 and 2 of Mixed_7a put them: .* 50\\.0\u00a0% of the variance`
    )
  );
  expect(text(".figure-readout")).toMatch(/kind explains.*when this site was built, from responses kept to 1 in 255/s);
  expect(figure.querySelector(".backend-picker")).toBeNull();
  const [first] = figure.querySelectorAll<HTMLInputElement>(".pca-digits input");
  first.click();
  await rest();
  const left = photos.filter(({kind}) => kind !== photoKinds[0]).length;
  const {question, answer} = asked[0];
  expect(question).toMatchObject({kind: "rowsPca", features: 3, count: 10});
  expect(question.rows).toHaveLength(3 * left);
  answer({...componentsOf("Mixed_7a", left), backend: "cpu", milliseconds: 21});
  await rest();
  expect(text(".figure-readout")).toMatch(new RegExp(`photos\\s*${left}.*here, in 21 ms, from responses`, "s"));
  expect(new URLSearchParams(location.hash.slice(1)).get("photo-pca.kinds")).toBe(photoKinds.slice(1).join(","));
});

it("photoPca says that a choice of no kinds is unfinished", async () => {
  const {figure, asked, text} = await made();
  figure.choose({kinds: []});
  await rest();
  expect(text(".figure-error")).toMatch("no photos: choose at least one kind");
  expect([figure.querySelectorAll(".pca-digits input:checked").length, asked.length]).toEqual([0, 0]);
});

it("photoPca reads every link that leads to it", async () => {
  const {figure, asked, text} = await made();
  const layers = [];
  for (const {state} of lectureFigures.find(({id}) => id === "photo-pca")!.links) {
    location.hash = state;
    await rest();
    layers.push(figure.value.layer);
  }
  expect(layers).toEqual(["Mixed_7a", "Mixed_7a", "Conv2d_2b", "logits"]);
  expect(asked.map(({question}) => question.kind)).toEqual(["rowsPca"]); // of the animals only
  location.hash = "photo-pca.x=3&photo-pca.y=1&photo-pca.brush=-9,9,-9,9&photo-pca.kinds=nothing";
  await rest();
  expect(text(".figure-note")).toMatch("unknown kinds: nothing");
  expect([figure.value.x, figure.value.y, figure.value.scatter.brush]).toEqual([3, 1, {x: [-9, 9], y: [-9, 9]}]);
  location.hash = `photo-pca.kinds=${photoKinds[1]},${photoKinds[0]}`;
  await rest();
  expect(figure.querySelector("details")!.open).toBe(true);
  expect(asked[1].question.rows.length).toBeGreaterThan(asked[0].question.rows.length);
});

it("photoPcaBoard lists the photos in the brush, with whom to thank", () => {
  const board = photoPcaBoard({sheet: "thumbnails.jpg"});
  const examples = [4, 7];
  board.draw(pcaSolution(examples, componentsOf("logits", 2)), {
    x: 1,
    y: 2,
    scatter: {size: 24, dots: true, brush: {x: [-2, 2], y: [-2, 2]}}
  });
  expect(board.element.querySelector(".digit-list p")!.textContent).toMatch(/^2 inside: /);
  expect(board.element.querySelectorAll(".digit-list .credit")).toHaveLength(2);
  expect(board.element.querySelector("li[title]")!.getAttribute("title")).toBe(photos[4].subject);
  expect(board.svg()).toMatch("Share of the variance");
});
