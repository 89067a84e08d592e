// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {liveVideo} from "../../../src/components/live/liveVideo.js";
import type {LayerTable} from "../../../src/network/layerTable.js";
import {enter} from "../../press.js";
import {traverse} from "../../traverse.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

const picture = {values: new Float32Array(1), width: 1, height: 1, channels: 1};
vi.mock("../../../src/components/live/liveSource.js", () => {
  const grab = async () => () => ({view: picture, input: picture, found: false});
  return {fromPhoto: vi.fn(grab), fromDigits: vi.fn(grab), fromVideo: vi.fn()};
});
vi.mock("../../../src/components/inputs/openCamera.js", () => ({
  openCamera: async () => {
    throw new Error("The camera was refused.");
  }
}));

let ended: () => void;
beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});
afterEach(async () => {
  ended();
  await rest();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const table = (layers: readonly string[], units: number) =>
  ({layers: layers.map((name) => ({name, shape: [1, 1, units]}))}) as unknown as LayerTable;
const layers = ["1a", "2a", "2b", "3b", "4a"].map((name) => `Conv2d_${name}`);
const tables = {
  "inception-v3": table(
    [...layers, "MaxPool_3a", "MaxPool_5a", ...["5b", "5c", "5d", "6a", "6b", "6c"].map((d) => `Mixed_${d}`)],
    100
  ),
  mnist: table(["conv1", "pool1", "conv2", "pool2"], 4)
};

async function made(hash = "") {
  if (hash) history.replaceState(null, "", hash);
  const {client, asked} = toyClient();
  const invalidation = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const figure = await liveVideo({client, tables, invalidation});
  document.body.replaceChildren(figure);
  const part = <T extends HTMLElement = HTMLElement>(selector: string) => figure.querySelector<T>(selector)!;
  const [layer, first] = figure.querySelectorAll<HTMLSelectElement>(".live-knobs select");
  const [network, source] = ["network", "source"].map(
    (name) => () => part<HTMLInputElement>(`input[name=live-${name}]:checked`).value
  );
  return {figure, asked, part, layer, first, network, source};
}

const answer = (first: number, values: number[], units = 100) => ({
  kind: "videoFrame",
  shape: [1, 1, values.length],
  values: Float32Array.from(values),
  first,
  units,
  top: [{index: 3, label: "3", logit: 1, probability: 0.5}],
  backend: "wasm",
  milliseconds: 12
});

it("liveVideo shows the strip that was built, and runs nothing", async () => {
  const {figure, asked, part, layer} = await made();
  expect(part(".figure-caption").textContent).toMatch(
    /^A film of 6 pictures, two seconds apart, over the photo of a cat; .* Start the film to see them move\.$/
  );
  expect(part(".figure-readout").textContent).toBe("computedwhen this site was built");
  expect([part(".live-strip").hidden, part(".live-view").hidden, part(".live-stop").hidden]).toEqual([
    false,
    true,
    true
  ]);
  expect([layer.value, layer.options.length, part(".live-knobs input[type=number]")]).toMatchObject([
    "MaxPool_3a",
    13,
    {value: "11"}
  ]);
  expect([figure.dataset.running, asked, location.hash]).toEqual(["false", [], ""]);
});

it("liveVideo runs after a click, one question at a time, goes on with another layer, and stops", async () => {
  const {figure, asked, part, layer} = await made();
  part(".live-start").click();
  await rest();
  expect(figure.dataset.running).toBe("true");
  expect(asked.length).toBe(1);
  expect(asked[0].question).toMatchObject({kind: "videoFrame", layer: "MaxPool_3a", first: 0, count: 64, classes: 0});
  asked[0].answer(answer(0, Array(64).fill(2)));
  await vi.waitFor(() => expect(asked.length).toBe(2));
  expect(part(".figure-caption").textContent).toMatch("100 maps of 1 × 1 in MaxPool_3a, of which 64 are shown.");
  expect(part(".figure-readout").textContent).toMatch("one picture12 ms");
  expect(part(".live-pane:last-child").textContent).toBe("Map 11 of MaxPool_3a, white is 2.0");
  enter(layer, "Mixed_5b");
  expect(location.hash).toBe(
    "#live.network=inception-v3&live.source=film&live.photo=cat-chelsea&live.layer=Mixed_5b&live.first=0&live.unit=0&live.classes=0"
  );
  asked[1].answer(answer(0, Array(64).fill(2)));
  await vi.waitFor(() => expect(asked.length).toBe(3));
  expect(asked[2].question).toMatchObject({layer: "Mixed_5b"});
  part(".live-stop").click();
  expect(asked[2].signal.aborted).toBe(true);
  expect([figure.dataset.running, part(".live-rate").textContent]).toEqual([
    "false",
    expect.stringMatching(/^Stopped\. .* pictures a second on WebAssembly\.$/)
  ]);
});

it("liveVideo’s Back goes to the layer before while the film runs", async () => {
  const {figure, asked, part, layer} = await made();
  part(".live-start").click();
  await rest();
  enter(layer, "Mixed_5b");
  await traverse(-1);
  expect([layer.value, figure.dataset.running, asked.length, location.hash]).toEqual(["MaxPool_3a", "true", 1, ""]);
});

it("liveVideo begins another film for another network, but opens no camera unasked", async () => {
  const {figure, asked, part, first, source} = await made();
  part(".live-start").click();
  await rest();
  part<HTMLInputElement>("input[value=mnist]").click();
  await rest();
  expect([asked[0].signal.aborted, asked[1].question.layer, asked[1].question.classes]).toEqual([true, "conv2", 3]);
  expect([...first.options].map((d) => d.textContent)).toEqual(["0 to 3"]);
  asked[1].answer(answer(0, [0, 1, 2, 3], 4));
  await vi.waitFor(() => expect(part(".live-top").textContent).toBe("350\u00a0%"));
  expect(part(".figure-caption").textContent).toMatch("No digit is in sight");
  part<HTMLInputElement>("input[value=camera]").click();
  await rest();
  expect([source(), figure.dataset.running, part(".live-start").textContent]).toEqual([
    "camera",
    "false",
    "Start the camera"
  ]);
  part(".live-start").click();
  await rest();
  expect(part(".figure-error").textContent).toMatch("The camera was refused.");
  expect(figure.dataset.running).toBe("false");
});

it("liveVideo stops when the page is hidden", async () => {
  const {figure, part} = await made();
  part(".live-start").click();
  await rest();
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(figure.dataset.running).toBe("false");
  expect(part(".figure-note").textContent).toMatch("when the page was hidden");
});

it("liveVideo reads every link of before", async () => {
  for (const [hash, network, source, layer, unit, classes] of [
    ["#live.source=camera", "inception-v3", "camera", "MaxPool_3a", "11", false],
    ["#live.source=camera&live.layer=Mixed_5b&live.classes=yes", "inception-v3", "camera", "Mixed_5b", "0", true],
    ["#live.network=mnist", "mnist", "film", "conv2", "0", true],
    ["#live.network=mnist&live.classes=no", "mnist", "film", "conv2", "0", false],
    ["#live.network=mnist&live.source=camera", "mnist", "camera", "conv2", "0", true],
    ["#live.layer=Mixed_5b&live.first=64&live.unit=70", "inception-v3", "film", "Mixed_5b", "70", false],
    ["#live.network=mnist&live.layer=Mixed_5b", "mnist", "film", "conv2", "0", true]
  ] as const) {
    const figure = await made(hash);
    expect(
      [
        figure.network(),
        figure.source(),
        figure.layer.value,
        figure.part<HTMLInputElement>(".live-knobs input[type=number]").value,
        figure.part<HTMLInputElement>(".live-classes input").checked
      ],
      hash
    ).toEqual([network, source, layer, unit, classes]);
  }
  const {part} = await made("#live.layer=conv9&live.photo=own");
  expect(part(".figure-note").textContent).toMatch(/a link cannot carry; unknown layer: conv9/);
});
