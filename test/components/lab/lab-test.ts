// @vitest-environment jsdom
import {existsSync} from "node:fs";
import {beforeEach, expect, it} from "vitest";
import {mapDifference, mapLikeness, onePerPixel} from "../../../src/components/lab/compareMaps.js";
import {labFigure} from "../../../src/components/lab/labFigure.js";
import {labMarkdown} from "../../../src/components/lab/labMarkdown.js";
import {type LabSetting, places} from "../../../src/components/lab/labSetting.js";
import {presetPanel} from "../../../src/components/lab/presetPanel.js";
import {type LabPreset, readPresets, writePresets} from "../../../src/components/lab/presets.js";
import {readSetting, writeSetting} from "../../../src/components/lab/settingText.js";
import {methods} from "../../../src/methods.js";
import {networks} from "../../../src/networks.js";
import {stubCanvas} from "../stubCanvas.js";
import {rest, toyClient} from "../toyClient.js";

beforeEach(() => {
  stubCanvas();
  history.pushState(null, "", "/");
});

const setting: LabSetting = {
  network: "inception-v3",
  layer: "Mixed_6c",
  unit: 12,
  method: "occlusion",
  options: {window: [40, 60], fill: "blur"}
};

it("a setting is the same after it was written into a link and read", () => {
  expect(readSetting(writeSetting(setting))).toEqual(setting);
  expect(readSetting(writeSetting(undefined))).toBeUndefined();
  for (const {id} of methods)
    for (const {name} of networks) {
      const plain = {network: name, layer: undefined, unit: undefined, method: id, options: {}};
      expect(readSetting(writeSetting(plain))).toEqual(plain);
    }
});

it("what a link says wrongly is said in one line, by the first thing that is not known", () => {
  const said = (text: string) => {
    try {
      readSetting(text);
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(said("vgg~~~gradient~")).toBe("unknown network: vgg");
  expect(said("mnist~conv9~1~gradient~")).toBe("unknown layer: conv9");
  expect(said("mnist~~10~gradient~")).toBe("unknown class: 10");
  expect(said("mnist~~1~<b>~")).toMatch(/^unknown method: /);
  expect(said("mnist~~1~gradient~x:1")).toBe("unknown knob: x");
  expect(said("mnist~~1~smoothgrad~samples:a")).toMatch(/samples|number/i);
  expect(said("own-1234~~1~gradient~")).toMatch(/somebody’s own/);
});

const raster = (values: number[], width = 2, channels = 1) => ({
  values: Float32Array.from(values),
  width,
  height: values.length / width / channels,
  channels
});

it("maps are compared by one number a pixel, their mean over colours, divided by the largest amount", () => {
  expect([...onePerPixel(raster([1, 3, -4, -4], 2, 2)).values]).toEqual([0.5, -1]);
  expect([...onePerPixel(raster([0, 0])).values]).toEqual([0, 0]);
  expect([...mapDifference(raster([1, -1]), raster([0.5, 1])).values]).toEqual([0.5, -2]);
});

it("a map is like itself, opposite to its negative, and like nothing where it does not vary", () => {
  const a = raster([1, 0.5, -0.25, 0]);
  const near = (value: number | null, wanted: number) => expect(value).toBeCloseTo(wanted, 6);
  near(mapLikeness(a, a).pearson, 1);
  near(mapLikeness(a, a).spearman, 1);
  const opposite = mapLikeness(a, raster([-1, -0.5, 0.25, 0]));
  near(opposite.pearson, -1);
  near(opposite.unsigned, 1);
  expect(mapLikeness(a, raster([1, 1, 1, 1]))).toEqual({pearson: null, spearman: null, unsigned: null});
});

it("a small map is enlarged to the size of the larger", () => {
  const small = raster([0, 1], 2);
  const large = raster([0, 0.25, 0.75, 1], 4);
  expect(mapLikeness(small, large).pearson).toBeCloseTo(1, 6);
  expect(mapDifference(large, small).width).toBe(4);
});

const state = `lab.photo=cat-chelsea&lab.a=${encodeURIComponent("mnist~~3~gradient~")}`;

it("presets are the same after export and import", () => {
  const presets = [{name: "A <b>bold</b> name", state}];
  const {presets: read, problems} = readPresets(writePresets(presets));
  expect(problems).toEqual([]);
  expect(read[0].name).toBe("A <b>bold</b> name");
  expect(new URLSearchParams(read[0].state).get("lab.a")).toBe("mnist~~3~gradient~");
});

it("a file that is no file of presets is refused in one line, and of one with faults only those are left out", () => {
  const file = (content: object) => JSON.stringify({format: "why-is-this-a-cat/presets", version: 1, ...content});
  expect(() => readPresets("<html>")).toThrow("not JSON: no file of presets");
  expect(() => readPresets("[]")).toThrow(/does not say that it is one/);
  expect(() => readPresets("null")).toThrow(/does not say that it is one/);
  expect(() => readPresets(file({version: 7, presets: []}))).toThrow("presets of version 7; this site reads version 1");
  expect(() => readPresets(file({presets: {}}))).toThrow(/no list/);
  expect(() => readPresets(" ".repeat(300_000))).toThrow("too large: 300 kB (at most 200)");
  const hostile = [
    {name: "good", state: `${state}&__proto__=1&other.x=2`},
    {name: "bad photo", state: "lab.photo=<img src=x onerror=alert(1)>"},
    {name: "bad method", state: "lab.a=mnist~~3~magic~"},
    {name: {toString: "x"}, state},
    {name: "no state"},
    null
  ];
  const {presets, problems} = readPresets(file({presets: hostile}));
  expect(presets.map(({name}) => name)).toEqual(["good"]);
  expect(presets[0].state).not.toMatch(/proto|other/);
  expect(problems).toHaveLength(5);
  expect(problems[0]).toMatch(/^“bad photo” is left out: unknown photo: /);
  expect(problems[2]).toBe("preset 4 is left out: it has no name");
});

it("the Markdown of a state makes the lab in that state, and of what stays in this browser none is made", async () => {
  const text = labMarkdown(state);
  for (const [, path] of text.matchAll(/from "\.\/(.+)\.js"/g)) expect(existsSync(`src/${path}.ts`)).toBe(true);
  const [, literal] = /state: ("(?:[^"\\]|\\.)*")/.exec(text)!;
  const {client, asked} = toyClient();
  const figure = labFigure({client, state: JSON.parse(literal)});
  await rest();
  expect(figure.value.a).toMatchObject({network: "mnist", unit: 3, method: "gradient"});
  expect(figure.value.b).toBeUndefined();
  expect(asked).toEqual([]); // nobody is asked before the reader starts it
  expect(() => labMarkdown("lab.photo=own-1234")).toThrow(/stays in this window/);
  expect(() => labMarkdown("lab.photo=cat-chelsea&lab.a=own-12~~~gradient~")).toThrow(/stays in this browser/);
  expect(labMarkdown('lab.photo=x"};alert(1);//')).toContain("%22"); // what could end the text is escaped
});

it("the lab offers every method and every network of the registries in each card", async () => {
  const figure = labFigure({client: toyClient().client, state});
  document.body.replaceChildren(figure);
  await rest();
  const options = (label: string) =>
    [...figure.querySelectorAll<HTMLOptionElement>(`.lab-card select[aria-label="${label}"] option`)].map(
      (d) => d.value
    );
  expect(options("Method")).toEqual(methods.map(({id}) => id));
  expect(options("Network of A")).toEqual(networks.map(({name}) => name));
  expect(figure.querySelectorAll(".lab-add:not([hidden])")).toHaveLength(places.length - 1);
});

it("a preset that is kept can be opened, renamed and deleted; a full store is said in words", async () => {
  const texts = new Map<string, string>();
  const store = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text)
  };
  const figure = labFigure({client: toyClient().client, state});
  await rest();
  const panel = presetPanel(figure, {store});
  document.body.append(panel);
  const name = panel.querySelector("input")!;
  const press = (text: string) => [...panel.querySelectorAll("button")].find((d) => d.textContent === text)!.click();
  name.value = "<i>mine</i>";
  press("Save this state");
  const kept = () => JSON.parse(texts.get("lab-presets")!).presets as LabPreset[];
  expect(kept().map((d) => d.name)).toEqual(["<i>mine</i>"]);
  expect(panel.querySelector("li i")).toBeNull();
  name.value = "other";
  press("Rename to the name above");
  expect(kept().map((d) => d.name)).toEqual(["other"]);
  press("Delete");
  expect(kept()).toEqual([]);
  const full = presetPanel(figure, {
    store: {getItem: () => null, setItem: () => { throw new DOMException("full", "QuotaExceededError"); }} // biome-ignore format: one line
  });
  document.body.append(full);
  full.querySelector("input")!.value = "x";
  full.querySelector("form")!.requestSubmit();
  expect(full.querySelector("[role=alert]")!.textContent).toMatch(/no room for presets/);
});
