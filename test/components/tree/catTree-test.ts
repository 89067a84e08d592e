// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {type CatTree, type CatTreeOptions, catTree} from "../../../src/components/tree/catTree.js";
import {treeJson} from "../../../src/components/tree/catTreeJson.js";
import type {RootedChoice} from "../../../src/components/tree/catTreeStore.js";
import {treeSvg} from "../../../src/components/tree/catTreeSvg.js";
import {treeEquation} from "../../../src/components/tree/treeEquation.js";
import {treeTrust} from "../../../src/components/tree/treeTrust.js";
import {unitNames} from "../../../src/components/units/unitNames.js";
import {traverse} from "../../traverse.js";
import {type FakeClient, savedTrees, treeClient} from "./treeClient.js";

// A form of jsdom takes no value from outside.
vi.mock("../../../src/components/inputs/photoPicker.js", () => ({
  photoPicker: (_: unknown, {value}: {value: string}) => Object.assign(document.createElement("div"), {value})
}));

vi.mock("../../../src/components/drawer/drawer.js", () => ({
  catThumbnails: () => "cats.jpg",
  layerTables: async () => ({
    mnist: {
      layers: [
        {name: "conv2", shape: [5, 5, 16]},
        {name: "logits", shape: [10]}
      ]
    }
  })
}));

let fake: FakeClient;
let end: () => void;
let invalidation: Promise<void>;

beforeEach(() => {
  fake = treeClient();
  invalidation = new Promise((resolve) => {
    end = resolve;
  });
  history.replaceState(null, "", location.pathname);
});

afterEach(async () => {
  end();
  await invalidation;
  document.body.replaceChildren();
});

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text)
  };
};

async function shown(options: Partial<CatTreeOptions> = {}): Promise<CatTree> {
  const names = unitNames({storage: storage()});
  const tree = catTree(savedTrees, {
    client: fake.client,
    source: fake.source,
    sheet: "s.jpg",
    names,
    invalidation,
    view: "branches",
    ...options
  });
  document.body.append(tree);
  await settled(tree);
  return tree;
}

async function settled(tree: CatTree): Promise<void> {
  for (let i = 0; i < 60; ++i) await Promise.resolve();
  await vi.waitFor(() => expect(tree.getAttribute("aria-busy")).not.toBe("true"));
  for (let i = 0; i < 60; ++i) await Promise.resolve();
}

const shownDrawing = (tree: CatTree) =>
  tree.querySelector<HTMLElement>(":is(.tree-columns-place, .tree-scroll):not([hidden])")!;
const item = (tree: CatTree, key: string) => shownDrawing(tree).querySelector<HTMLElement>(`[data-node="${key}"]`)!;
const spoken = (tree: CatTree, key: string) => item(tree, key).querySelector(".visually-hidden")!.textContent;
const keys = (tree: CatTree) =>
  Array.from(shownDrawing(tree).querySelectorAll<HTMLElement>("[data-node]"), (d) => d.dataset.node);
const button = (tree: HTMLElement, text: string) =>
  Array.from(tree.querySelectorAll("button")).find((d) => d.textContent!.includes(text))!;
const press = (_tree: CatTree, key: string) =>
  document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
const children = () => fake.asked.filter(({kind}) => kind === "children").length;

it("catTree(saved) shows a saved tree as a tree of items", async () => {
  const tree = await shown({open: ["r", "1"], kept: ["1"]});
  expect(children()).toBe(0);
  expect(keys(tree)).toEqual(["r", "1", "1.1", "1.2", "2"]);
  await expect(shownDrawing(tree).querySelector("[role=tree]")!.outerHTML).toMatchFileSnapshot(
    "../../output/catTree.html"
  );
});

it("catTree(saved) reads names and values aloud", async () => {
  const tree = await shown();
  tree.names.set("mnist", "dense1", 2, " loop  above ");
  const said = spoken(tree, "2");
  expect(said).toBe("loop above, dense1 2, score 0.2, without it the parent rises by 0.1 (5 %)");
  expect(spoken(tree, "r")).toBe("eight, logits 8, value 2");
});

it("catTree(saved) is one stop of the Tab key, and the arrow keys walk on from there", async () => {
  const tree = await shown({open: ["r", "1"]});
  const focused = () => (document.activeElement as HTMLElement).dataset.node;
  item(tree, "r").focus();
  press(tree, "ArrowRight");
  expect(focused()).toBe("1");
  press(tree, "ArrowRight");
  expect(focused()).toBe("1.1");
  press(tree, "ArrowDown");
  expect(focused()).toBe("1.2");
  press(tree, "ArrowLeft");
  expect(focused()).toBe("1");
  press(tree, "ArrowLeft");
  expect(item(tree, "1").getAttribute("aria-expanded")).toBe("false");
  press(tree, "End");
  expect(focused()).toBe("2");
  press(tree, "Home");
  expect(focused()).toBe("r");
  expect(shownDrawing(tree).querySelectorAll("[role=treeitem][tabindex='0']").length).toBe(1);
  press(tree, "Enter");
  expect(keys(tree)).toEqual(["r"]);
  press(tree, " ");
  expect(keys(tree)).toEqual(["r", "1", "2"]);
});

it("catTree(saved) asks for a node's children, then the first picture, then the others, and nothing twice", async () => {
  const tree = await shown({open: ["r", "1"]});
  fake.asked.length = 0;
  button(item(tree, "1.2"), "+").click();
  await settled(tree);
  const asked = fake.asked.map((d) => (d.kind === "pictures" ? `pictures ${d.units}` : d.kind));
  expect(asked).toEqual(["children", "pictures 1", "pictures 2"]);
  expect(keys(tree)).toEqual(["r", "1", "1.1", "1.2", "1.2.1", "1.2.2", "2"]);
  button(item(tree, "1.2"), "−").click();
  button(item(tree, "1.2"), "+").click();
  await settled(tree);
  expect(fake.asked.length).toBe(3);
});

it("catTree(saved) ends at the colour channels, and says so of a dead unit", async () => {
  const tree = await shown({open: ["r", "1", "1.1"]});
  button(item(tree, "1.1.1"), "+").click();
  await settled(tree);
  const colour = item(tree, "1.1.1.0");
  expect(colour.querySelector(".visually-hidden")!.textContent).toMatch(/^grey, input 0, score 1/);
  expect(colour.hasAttribute("aria-expanded")).toBe(false);
  tree.choose({root: {layer: "dense1", unit: 13}});
  await settled(tree);
  expect(spoken(tree, "r")).toBe("dense1 13, value 0, silent on this photo: no signal");
  expect(keys(tree)).toEqual(["r"]);
});

it("catTree(saved) draws a unit that is met twice as one node with two parents, if asked to", async () => {
  const tree = await shown({open: ["r", "1", "2"]});
  expect(keys(tree)).toEqual(["r", "1", "1.1", "1.2", "2", "2.1"]);
  expect(tree.querySelectorAll(".tree-edge").length).toBe(5);
  tree.querySelector<HTMLInputElement>("[title^='Draw a unit'] input")!.click();
  expect(keys(tree)).toEqual(["r", "1", "1.1", "1.2", "2"]);
  expect(tree.querySelectorAll(".tree-edge").length).toBe(5);
  expect(tree.querySelectorAll(".tree-edge.second").length).toBe(1);
});

it("catTree(saved) opens a whole subtree", async () => {
  const tree = await shown({open: []});
  button(tree.querySelector(".tree-panel")!, "Whole subtree").click();
  await settled(tree);
  expect(keys(tree)).toEqual(["r", "1", "1.1", "1.2", "2", "2.1"]);
});

it("catTree(saved) closes what was cancelled, and asks again after an error", async () => {
  const tree = await shown({open: ["r", "1"]});
  let go = () => {};
  fake.hold = new Promise((resolve) => {
    go = resolve;
  });
  button(item(tree, "1.1"), "+").click();
  await Promise.resolve();
  expect(item(tree, "1.1").getAttribute("aria-busy")).toBe("true");
  button(tree, "Cancel").click();
  expect(item(tree, "1.1").getAttribute("aria-expanded")).toBe("false");
  go();
  fake.hold = undefined;
  await settled(tree);
  fake.failure = "the disk is full";
  button(item(tree, "1.1"), "+").click();
  await settled(tree);
  expect(tree.querySelector(".figure-error span")!.textContent).toBe("the disk is full");
  button(tree, "Try again").click();
  await settled(tree);
  expect(keys(tree)).toContain("1.1.1");
});

it("catTree(saved) takes the photo's best class as the root, and fewer or more children", async () => {
  const tree = await shown();
  tree.choose({photo: "alpaca"});
  tree.choose({count: 7});
  await settled(tree);
  expect(fake.asked.some(({kind}) => kind === "classify")).toBe(true);
  expect(tree.value.choice.root).toEqual({layer: "logits", unit: 8});
  expect(keys(tree)).toEqual(["r", "1", "2", "3", "4", "5", "6", "7"]);
  const before = children();
  tree.choose({count: 3});
  await settled(tree);
  expect([children(), keys(tree).length]).toEqual([before, 4]);
});

it("catTree(saved) finds the units above, and makes one the root", async () => {
  const tree = await shown({open: ["r", "1"]});
  item(tree, "1.1").querySelector<HTMLElement>(".tree-card")!.click();
  button(tree.querySelector(".tree-panel")!, "What does it feed?").click();
  await settled(tree);
  expect(fake.asked.at(-1)).toMatchObject({kind: "parents", unit: {layer: "conv2", unit: 1}, above: "dense1"});
  button(tree.querySelector(".tree-panel-above")!, "dense1 4").click();
  await settled(tree);
  expect(spoken(tree, "r")).toMatch(/^dense1 4/);
  expect(tree.value.root!.children[0].layer).toBe("conv2");
});

it("catTree(saved) is reproduced by its link", async () => {
  const tree = await shown();
  expect(location.hash).toBe("");
  button(item(tree, "1"), "+").click();
  button(item(tree, "1"), "☆").click();
  button(item(tree, "2"), "✕").click();
  tree.choose({rescale: "l2", skipped: ["conv1"]});
  await settled(tree);
  button(item(tree, "1"), "+").click();
  button(item(tree, "1"), "☆").click();
  await settled(tree);
  const {hash} = location;
  expect(hash).toBe("#tree.skip=3&tree.rescale=l2&tree.open=1&tree.keep=1&tree.view=branches&tree.at=1");
  end();
  await invalidation;
  const again = await shown({invalidation: undefined, linked: true});
  expect(again.value.choice).toEqual(tree.value.choice);
  expect(again.value.marks).toEqual(tree.value.marks);
  expect(location.hash).toBe(hash);
});

it("catTree(saved) leaves out the layers that its first tree leaves out, with and without a link", async () => {
  const [{tree, ...rest}] = savedTrees;
  const root = {...tree.root, children: tree.root.children![0].children};
  const saved = [{...rest, tree: {...tree, layers: ["conv2"], root}}];
  const shownOf = async () => {
    const found = catTree(saved, {client: fake.client, source: fake.source, sheet: "s.jpg", invalidation});
    await settled(found);
    return found;
  };
  const first = await shownOf();
  expect([first.value.choice.skipped, location.hash]).toEqual([["dense1"], ""]);
  history.replaceState(null, "", "#at=1");
  expect((await shownOf()).value.choice.skipped).toEqual(["dense1"]);
  history.replaceState(null, "", "#skip=none");
  const all = await shownOf();
  expect(all.value.choice.skipped).toEqual([]);
  expect(all.value.root!.children[0].layer).toBe("dense1");
  expect(location.hash).toBe("#skip=none");
});

it("catTree(saved) reads links of the first house, whose keys had no figure’s name, as today’s", async () => {
  const valuesOf = async (hash: string) => {
    history.replaceState(null, "", hash);
    const {value} = await shown();
    return [value.choice, value.marks];
  };
  const old = await valuesOf("#skip=3&rescale=l2&open=1&keep=1&at=1");
  expect(old).toEqual(await valuesOf("#tree.skip=3&tree.rescale=l2&tree.open=1&tree.keep=1&tree.at=1"));
  expect(old[0]).toMatchObject({skipped: ["conv1"], rescale: "l2"});
});

it("an old link, which says nothing of columns, shows as branches what only branches can show", async () => {
  const viewOf = async (hash: string) => {
    history.replaceState(null, "", hash);
    return (await shown({view: "columns"})).value.marks.view;
  };
  expect(await viewOf("#open=1&keep=1&at=1")).toBe("columns");
  expect(await viewOf("#open=1_2")).toBe("branches");
  expect(await viewOf("#open=1&graph=1")).toBe("branches");
  expect(await viewOf("#tree.open=1_2&tree.view=columns")).toBe("columns");
  expect(await viewOf("#tree.open=1&tree.view=branches")).toBe("branches");
});

it("catTree(saved) as columns shows the children of one open node a level, and opens one after another", async () => {
  const tree = await shown({view: "columns", open: ["r", "1", "2"]});
  const heads = () => Array.from(tree.querySelectorAll(".tree-column-head"), (d) => d.textContent);
  expect([keys(tree), heads()]).toEqual([
    ["r", "1", "2", "1.1", "1.2"],
    ["dense1", "conv2"]
  ]);
  item(tree, "2").querySelector<HTMLElement>(".tree-cell")!.click();
  expect(keys(tree)).toEqual(["r", "1", "2", "2.1"]);
  expect(children()).toBe(0);
  expect(item(tree, "2").getAttribute("aria-expanded")).toBe("true");
  expect(tree.querySelectorAll(".tree-band.on").length).toBe(2); // to the one open node, from the left and from above
  item(tree, "2.1").querySelector<HTMLElement>(".tree-cell")!.click();
  await settled(tree);
  expect(children()).toBe(1);
  expect(heads()).toEqual(["dense1", "conv2", "conv1"]);
});

it("the arrow keys walk columns: left and right the levels, up and down the units of one", async () => {
  const tree = await shown({view: "columns", open: ["r", "1"]});
  const focused = () => (document.activeElement as HTMLElement).dataset.node;
  item(tree, "r").focus();
  const walked = ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowUp", "End", "ArrowLeft", "ArrowDown", "ArrowDown"];
  const met = walked.map((key) => {
    press(tree, key);
    return focused();
  });
  expect(met).toEqual(["1", "1.1", "1.2", "1.1", "1.2", "1", "2", "2"]);
  expect(shownDrawing(tree).querySelectorAll("[role=treeitem][tabindex='0']").length).toBe(1);
  press(tree, "k");
  expect([...tree.value.marks.kept]).toEqual(["2"]);
  press(tree, "x");
  expect([...tree.value.marks.discarded]).toEqual(["2"]);
  press(tree, "x");
  press(tree, "Enter");
  expect(keys(tree)).toEqual(["r", "1", "2", "2.1"]);
  press(tree, "n");
  const field = document.activeElement as HTMLInputElement;
  expect(field.getAttribute("aria-label")).toBe("Your name for dense1 2");
  field.value = "loop";
  press(tree, "Enter");
  expect([focused(), tree.names.get("mnist", "dense1", 2)]).toEqual(["2", "loop"]);
});

it("a silenced unit moves the bars of the classes by what its true drop says, until it may speak again", async () => {
  const tree = await shown({view: "columns", open: ["r", "1"]});
  item(tree, "1").focus();
  press(tree, "s");
  await settled(tree);
  expect(fake.asked.at(-1)).toMatchObject({kind: "silence", units: [{layer: "dense1", unit: 1}]});
  const value = () => tree.querySelector(".tree-class.followed .tree-class-value")!.textContent;
  const said = () => tree.querySelector(".tree-silenced-said")!.textContent;
  expect(value()).toBe("60 → 50 %");
  const drop = tree.value.root!.children[0].edge!.drop;
  expect(said()).toBe(`Without “dense1 1”, eight falls: 60 → 50 % (logit 2 → 1.5, a true drop of ${drop}).`);
  expect(spoken(tree, "1")).toMatch(/, silenced$/);
  expect(location.hash).toContain("tree.silence=1");
  item(tree, "1.1").focus();
  press(tree, "s");
  await settled(tree);
  expect(value()).toBe("60 → 40 %");
  press(tree, "s");
  await settled(tree);
  expect(value()).toBe("60 → 50 %"); // known, so not asked again
  expect(fake.asked.filter(({kind}) => kind === "silence").length).toBe(2);
  button(tree, "Let all units speak").click();
  expect([value(), tree.value.marks.silenced.size]).toEqual(["60 %", 0]);
});

it("cancelling while a unit falls silent lets it speak", async () => {
  const tree = await shown({view: "columns"});
  let go = () => {};
  fake.hold = new Promise((resolve) => {
    go = resolve;
  });
  item(tree, "1").focus();
  press(tree, "s");
  await Promise.resolve();
  expect(tree.querySelector(".tree-silenced-said")!.textContent).toMatch(/^Asking the network/);
  button(tree, "Cancel").click();
  expect(tree.value.marks.silenced.size).toBe(0);
  go();
  fake.hold = undefined;
  await settled(tree);
});

it("pointing at a unit lights its way up to the class, and says whose pixels are seen", async () => {
  const tree = await shown({view: "columns", open: ["r", "1"]});
  const said = () => tree.querySelector(".tree-photo-said")!.textContent;
  item(tree, "1.2").dispatchEvent(new Event("pointerover", {bubbles: true}));
  const lit = Array.from(shownDrawing(tree).querySelectorAll<HTMLElement>("[data-node].lit"), (d) => d.dataset.node);
  expect(lit).toEqual(["1", "1.2"]);
  expect(said()).toBe("Lit: pixels that conv2 2 hands to dense1 1.");
  shownDrawing(tree).querySelector("[role=tree]")!.dispatchEvent(new Event("pointerleave"));
  expect(said()).toMatch(/^Point at a unit/);
});

it("Back undoes the last change of a tree, and Forward does it again", async () => {
  history.pushState(null, "", location.pathname);
  const tree = await shown();
  button(item(tree, "1"), "☆").click();
  await settled(tree);
  expect(location.hash).toBe("#tree.open=r&tree.keep=1&tree.view=branches");
  await traverse(-1);
  await expect.poll(() => tree.value.marks.kept.size).toBe(0);
  expect(location.hash).toBe("");
  await traverse(1);
  await expect.poll(() => [...tree.value.marks.kept]).toEqual(["1"]);
});

it("catTree(saved) asks again for what is seen on another backend; a cancel leaves what was seen", async () => {
  const tree = await shown();
  const before = fake.asked.length;
  const menu = tree.querySelector(".backend-picker select")!;
  menu.dispatchEvent(new Event("input", {bubbles: true}));
  await settled(tree);
  expect(fake.asked.slice(before).map(({kind}) => kind)).toContain("children");
  menu.dispatchEvent(new Event("input", {bubbles: true}));
  [...tree.querySelectorAll("button")].find((d) => d.textContent === "Cancel")!.click();
  await settled(tree);
  expect(tree.value.root!.children.length).toBeGreaterThan(0);
});

it("catTree(saved) says what a link asks for that is not there, and leaves other figures' fields alone", async () => {
  history.replaceState(null, "", "#method=gradient&photo=nobody&open=1..2&root=99&count=3");
  const tree = await shown();
  expect(tree.querySelector(".figure-note")!.textContent).toMatch(
    /unknown photo: nobody; unknown class: 99; unknown node: 1..2\.$/
  );
  expect(tree.value.choice.count).toBe(3);
  expect(location.hash).toMatch(/^#method=gradient&/);
});

it("treeJson(root) writes the tree in the form of the command line", async () => {
  const tree = await shown({open: ["r", "1", "2"]});
  const {root, choice} = tree.value;
  const found = treeJson(root!, choice as RootedChoice);
  const [{tree: expected}] = savedTrees;
  const twin = structuredClone(expected) as unknown as {root: {children: {children: {sameAs?: number[]}[]}[]}};
  twin.root.children[1].children[0].sameAs = [0, 0];
  expect(found).toEqual(twin);
});

it("treeSvg(root) draws every node that is seen, and escapes its name", async () => {
  const tree = await shown({open: ["r", "1"]});
  tree.names.set("mnist", "dense1", 1, "<b>&");
  const {root} = tree.value;
  const text = treeSvg(root!, {title: "t", layers: ["logits", "dense1", "conv2"], image: () => undefined});
  const drawing = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(drawing.querySelector("parsererror")).toBeNull();
  expect(drawing.querySelectorAll("g").length).toBe(5);
  expect(drawing.querySelectorAll("path").length).toBe(4);
  expect(text).toContain("&lt;b&gt;&amp;");
});

it("treeEquation(tree) is made of the names of the kept units, and follows", async () => {
  const tree = await shown({open: ["r", "1"]});
  const equation = treeEquation(tree);
  const lines = () => Array.from(equation.querySelectorAll("p"), (d) => d.textContent);
  expect(lines()).toEqual(["dense1 1 + dense1 2 = eight", "conv2 1 + conv2 2 = dense1 1"]);
  tree.names.set("mnist", "dense1", 1, "loop");
  button(item(tree, "1"), "☆").click();
  expect(lines()).toEqual(["loop + … = eight", "conv2 1 + conv2 2 = loop"]);
  button(item(tree, "1.2"), "✕").click();
  expect(lines()[1]).toBe("conv2 1 + … = loop");
});

it("treeTrust(tree) measures all drops and the fall, once, when asked", async () => {
  const tree = await shown({kept: ["1", "2"]});
  const trust = treeTrust(tree);
  document.body.append(trust);
  button(trust, "Measure all of dense1").click();
  await settled(tree);
  expect(trust.querySelectorAll("circle").length).toBe(4);
  expect(trust.querySelectorAll("circle.chosen").length).toBe(2);
  expect(trust.textContent).toContain("ρ = 0.4 over the 4 units of dense1");
  button(trust, "Measure the fall").click();
  await settled(tree);
  expect(fake.asked.at(-1)).toMatchObject({
    kind: "deletionCurve",
    units: [
      {layer: "dense1", unit: 1},
      {layer: "dense1", unit: 2}
    ]
  });
  expect(trust.textContent).toContain(
    "goes from 2 to 1; without 2 random units of the same layers that this photo excites, to 2 on average"
  );
});

const pressed = async (tree: CatTree, text: string) => {
  button(tree.querySelector<HTMLElement>(".tree-panel")!, text).click();
  await settled(tree);
};
const alerted = (tree: CatTree) => tree.querySelector<HTMLElement>(".figure-error")!;

/** What holds no pixels of a page: a sheet of pictures as the browser has it. */
const sheet = () => ({sheet: document.createElement("img"), x: 0, y: 0, size: 2});

/** Returns a tree whose saved nodes have pictures cut out of an image, as on the page. */
async function withSheet(): Promise<CatTree> {
  const tree = await shown({open: ["r", "1"]});
  const choice = tree.value.choice as RootedChoice;
  for (const path of [[], [1], [2], [1, 1], [1, 2]]) tree.store.put(choice, path, {picture: sheet()});
  tree.choose({count: 2});
  await settled(tree);
  return tree;
}

it.each(["saved", "live"])("every button of the panel does what it says on a %s tree", async (kind) => {
  const tree = await withSheet();
  if (kind === "live") {
    tree.choose({photo: "castle-egeskov", root: {layer: "logits", unit: 8}});
    await settled(tree);
  }
  item(tree, "1").querySelector<HTMLElement>(".tree-card")!.click();
  const layer = kind === "live" ? "dense1" : "dense1";
  for (const name of ["What does it feed?", "Keep", "Kept", "Discard", "Take back", "Close", "Whole subtree"]) {
    const found = button(tree.querySelector<HTMLElement>(".tree-panel")!, name);
    if (!found || found.hidden) continue;
    await pressed(tree, name);
    expect(alerted(tree).hidden, name).toBe(true);
  }
  const fed = fake.asked.find((d) => d.kind === "parents")!;
  expect(fed).toMatchObject({unit: {layer, unit: 1}, above: "logits"});
  expect(Object.keys((fed as {unit: object}).unit)).toEqual(["layer", "unit"]);
  await pressed(tree, "Make it the root");
  expect(alerted(tree).hidden).toBe(true);
  expect(tree.value.choice.root).toEqual({layer: "dense1", unit: 1});
});

it("a question to the worker names units and holds no picture, whoever asks", async () => {
  const tree = await withSheet();
  const root = tree.value.root!;
  const choice = {...tree.value.choice, root} as RootedChoice;
  const [child] = root.children;
  await fake.source.above(choice, child, "logits", {});
  await fake.source.family(choice, [child], "conv2", {});
  await fake.source.pictures(choice, [child], "conv2", [1], {});
  await fake.source.drops(choice, [child], "conv2", {});
  await fake.source.removal(choice, [child], {});
  await fake.source.rootPicture(choice, {});
  const bare = {layer: "dense1", unit: 1};
  const asked = fake.asked.slice(-6) as unknown as Record<string, unknown>[];
  expect(asked[0].unit).toEqual(bare);
  for (const question of asked.slice(1, 4)) expect(question.path).toEqual([bare]);
  expect(asked[4].units).toEqual([bare]);
  for (const question of asked.slice(1)) expect(question.root).toEqual({layer: "logits", unit: 8});
});

it("a tree’s caption says the share of the score, where it is known", async () => {
  const tree = await shown();
  const said = () => tree.querySelector(".figure-caption")!.textContent!;
  expect(said()).not.toMatch(/most of it| %/);
  const choice = tree.value.choice as RootedChoice;
  const family = tree.store.family(choice, [])!;
  tree.store.put(choice, [], {family: {...family, total: 3.5}});
  item(tree, "1").querySelector<HTMLElement>(".tree-card")!.click();
  expect(said()).toContain("The 2 units of dense1 with the highest score have 22.9 % of the score of all its units.");
});

it("from the moment in which another photo is chosen, the tree before is marked as such", async () => {
  const tree = await shown();
  const isStale = () => tree.querySelector(".tree-figure-body")!.classList.contains("tree-stale");
  expect(isStale()).toBe(false);
  let answer = () => {};
  fake.hold = new Promise((resolve) => {
    answer = resolve;
  });
  tree.choose({photo: "castle-egeskov"});
  expect(isStale()).toBe(true);
  expect(tree.querySelector(".tree-stale-words")!.textContent).toMatch(/the other photo is on its way/);
  for (let i = 0; i < 60; ++i) await Promise.resolve();
  expect(isStale()).toBe(true);
  fake.hold = undefined;
  answer();
  await settled(tree);
  expect(isStale()).toBe(false);
  expect(tree.querySelector(".tree-stale-words")!.textContent).toBe("");
});

it("a root that is no unit is said above the tree, which stays as it was", async () => {
  const tree = await shown();
  for (const root of [
    {layer: "logits", unit: 9999},
    {layer: "conv2", unit: 9999}
  ]) {
    tree.choose({root});
    await settled(tree);
    const count = root.layer === "logits" ? 10 : 16;
    expect(tree.querySelector(".figure-note")!.textContent).toBe(
      `There is no unit 9999 in ${root.layer}: its ${count} units are 0 to ${count - 1}. The tree stays as it was.`
    );
    expect(tree.value.choice.root).toEqual({layer: "logits", unit: 8});
    expect(alerted(tree).hidden).toBe(true);
  }
  expect(fake.asked).toEqual(fake.asked.filter(({kind}) => kind === "pictures"));
});

it("what a cancel leaves unfinished says so, and can be asked for", async () => {
  const tree = await shown();
  let answer = () => {};
  fake.hold = new Promise((resolve) => {
    answer = resolve;
  });
  tree.choose({photo: "castle-egeskov", root: {layer: "logits", unit: 8}});
  for (let i = 0; i < 60; ++i) await Promise.resolve();
  const card = (key: string) => item(tree, key).querySelector<HTMLElement>(".tree-card")!;
  expect(card("r").dataset.state).toBe("waiting");
  button(tree, "Cancel").click();
  fake.hold = undefined;
  answer();
  for (let i = 0; i < 60; ++i) await Promise.resolve();
  expect(card("r").dataset.state).toBe("cancelled");
  expect(spoken(tree, "r")).toContain("its picture: cancelled before its picture came");
  card("r").querySelector<HTMLElement>('[aria-label="Ask for its picture"]')!.click();
  await settled(tree);
  expect(card("r").dataset.state).toBe("shown");
});
