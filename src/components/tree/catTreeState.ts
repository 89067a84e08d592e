import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import {type Fields, quoted} from "../frame/linkState.js";
import {isOwnFileWord, ownFileWord, readOwnFile} from "../inputs/ownFiles.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";

/** A unit of a network. */
export interface UnitId {
  readonly layer: string;
  readonly unit: number;
}

/** A node: the units on the way to it from the root, the root not among them; [] is the root. */
export type NodePath = readonly number[];

export const scores = ["absolute-mean", "sum-absolute"] as const;
export const rescales = ["l1", "l2", "none"] as const;

/** How a tree is drawn: a column a level, one node of each open, or branches, as many open as the reader likes. */
export const views = ["columns", "branches"] as const;
export type TreeViewName = (typeof views)[number];

/** What a tree is of, and how its children are found. */
export interface TreeChoice {
  readonly network: string;
  readonly photo: PickedPhoto;
  /** Undefined is the photo's best class. */
  readonly root: UnitId | undefined;
  /** The layers that the reader leaves out. */
  readonly skipped: readonly string[];
  /** 1…10 */
  readonly count: number;
  readonly score: (typeof scores)[number];
  readonly rescale: (typeof rescales)[number];
}

/** What the reader did to a tree. The nodes are named by `pathKey`. */
export interface TreeMarks {
  readonly open: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  readonly discarded: ReadonlySet<string>;
  /** Whose units are silenced: they are 0 wherever they are. */
  readonly silenced: ReadonlySet<string>;
  /** Whether a unit that is met twice is one node. */
  readonly graph: boolean;
  readonly view: TreeViewName;
  /** The node looked at. */
  readonly picked: string;
}

/** The layer below the last: its units are the colour channels of the photo. */
export const pixelLayer = "input";

/** Returns the name of a node in links and maps: its units joined by dots; "r" for the root. */
export function pathKey(path: NodePath): string {
  return path.length ? path.join(".") : "r";
}

/** Returns the path of the node of the given name. Throws a RangeError `unknown node: …`. */
export function keyPath(key: string): NodePath {
  if (key === "r") return [];
  if (!/^\d{1,5}(\.\d{1,5}){0,20}$/.test(key)) throw new RangeError(`unknown node: ${quoted(key)}`);
  return key.split(".").map(Number);
}

/** Returns all layers of a network that nodes can be of, top down, the colour channels last. */
export function allLayers(network: string): string[] {
  return [...networkEntry(network).treeLayers, pixelLayer];
}

/**
 * Returns the layers below the given root that the reader did not leave out,
 * top down: a node at level i+1 is a unit of layer i.
 */
export function layersBelow({network, root, skipped}: Pick<TreeChoice, "network" | "root" | "skipped">): string[] {
  const layers = allLayers(network);
  const at = root ? layers.indexOf(root.layer) : 0;
  return layers.slice(at + 1).filter((layer) => !skipped.includes(layer));
}

/** Returns the units on the way to the node, with their layers. */
export function stepsOf(choice: Pick<TreeChoice, "network" | "root" | "skipped">, path: NodePath): UnitId[] {
  const layers = layersBelow(choice);
  return path.map((unit, i) => ({layer: layers[i], unit}));
}

/** Returns the layer of the node's children. Throws a RangeError `nothing below: …`. */
export function layerBelow(choice: Pick<TreeChoice, "network" | "root" | "skipped">, path: NodePath): string {
  const layer = layersBelow(choice)[path.length];
  if (!layer) throw new RangeError(`nothing below: ${pathKey(path)}`);
  return layer;
}

/** Returns the units of the given nodes, each once, in the order of their layers from the top. */
export function unitsOf(
  choice: Pick<TreeChoice, "network" | "root" | "skipped">,
  keys: Iterable<string>
): readonly UnitId[] {
  const layers = layersBelow(choice);
  const found = new Map<string, UnitId>();
  for (const key of keys) {
    const unit = stepsOf(choice, keyPath(key)).at(-1);
    if (unit?.layer) found.set(`${unit.layer}/${unit.unit}`, unit);
  }
  return [...found.values()].sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || a.unit - b.unit);
}

/** Returns whether every node on the way to the given one, the root first, is open; itself need not be. */
export function isVisible(path: NodePath, open: ReadonlySet<string>): boolean {
  return path.every((_, i) => open.has(pathKey(path.slice(0, i))));
}

/** What a link to a tree can say. */
export interface TreeLink {
  photo: PickedPhoto;
  network: string;
  root: UnitId;
  skip: readonly number[];
  count: number;
  score: TreeChoice["score"];
  rescale: TreeChoice["rescale"];
  open: readonly string[];
  keep: readonly string[];
  discard: readonly string[];
  silence: readonly string[];
  graph: boolean;
  view: TreeViewName;
  at: string;
}

/** Returns how the fields of a link to a tree are read, when the page shows the given *network* if the link names none. */
export function treeFields(network: string): Fields<TreeLink> {
  return {
    photo(id) {
      if (isOwnFileWord(id)) return readOwnFile(id);
      if (!photos.some((photo) => photo.id === id)) throw new RangeError(`unknown photo: ${quoted(id)}`);
      return id;
    },
    network: (name) => networkEntry(quoted(name)).name,
    root: (text) => readRoot(text, network),
    skip: (text) =>
      (text === "none" ? [] : text.split("-")).map((index) => {
        if (!(/^\d{1,2}$/.test(index) && allLayers(network)[Number(index)])) {
          throw new RangeError(`unknown layer: ${quoted(index)}`);
        }
        return Number(index);
      }),
    count(text) {
      if (!/^([1-9]|10)$/.test(text)) throw new RangeError(`not 1 to 10 children: ${quoted(text)}`);
      return Number(text);
    },
    score: (text) => oneOf(scores, text),
    rescale: (text) => oneOf(rescales, text),
    open: (text) => (text === "-" ? [] : readKeys(text)),
    keep: readKeys,
    discard: readKeys,
    silence: (text) => readKeys(text).filter((key) => key !== "r"),
    graph: (text) => text === "1",
    view: (text) => oneOf(views, text),
    at: (text) => pathKey(keyPath(text))
  };
}

/** Returns the fields of a link to the given tree; what is as in *initial* is left out. */
export function treeLink(
  choice: TreeChoice,
  marks: TreeMarks,
  initial: TreeChoice
): Record<string, string | number | undefined> {
  const {network, photo, root, skipped, count, score, rescale} = choice;
  const unless = <T>(value: T, same: boolean) => (same ? undefined : value);
  const layers = allLayers(network);
  const samePlace = network === initial.network && photo === initial.photo;
  return {
    network: unless(network, network === initial.network),
    photo: unless(photo instanceof File ? ownFileWord(photo) : photo, photo === initial.photo),
    root: root && unless(writeRoot(root, network), samePlace && sameUnit(root, initial.root)),
    skip: unless(
      skipped.map((layer) => layers.indexOf(layer)).join("-") || "none",
      network === initial.network && skipped.join() === initial.skipped.join()
    ),
    count: unless(count, count === initial.count),
    score: unless(score, score === initial.score),
    rescale: unless(rescale, rescale === initial.rescale),
    open: writeOpen(marks.open) ?? "-",
    keep: writeKeys(marks.kept),
    discard: writeKeys(marks.discarded),
    silence: writeKeys(marks.silenced),
    graph: marks.graph ? 1 : undefined,
    view: unless(marks.view, marks.view === impliedView(marks)),
    at: unless(marks.picked, marks.picked === "r")
  };
}

/**
 * Returns how a tree is drawn where a link does not say: as branches where only
 * they can show it, two nodes of a level open or a unit met twice as one node.
 */
export function impliedView({open, graph}: Pick<TreeMarks, "open" | "graph">): TreeViewName {
  const levels = [...open].map((key) => keyPath(key)).filter((path) => isVisible(path, open));
  const twice = new Set(levels.map(({length}) => length)).size < levels.length;
  return graph || twice ? "branches" : "columns";
}

function sameUnit(a: UnitId | undefined, b: UnitId | undefined): boolean {
  return a?.layer === b?.layer && a?.unit === b?.unit;
}

function readRoot(text: string, network: string): UnitId {
  const [, name, digits] = /^(?:(.*)\.)?(\d{1,6})$/.exec(text) ?? [];
  const layers = networkEntry(network).treeLayers;
  const layer = name ?? layers[0];
  if (digits === undefined || !layers.includes(layer)) throw new RangeError(`unknown unit: ${quoted(text)}`);
  const unit = Number(digits);
  if (layer === layers[0] && unit >= networkEntry(network).classes) {
    throw new RangeError(`unknown class: ${quoted(text)}`);
  }
  return {layer, unit};
}

function writeRoot({layer, unit}: UnitId, network: string): string {
  return layer === networkEntry(network).treeLayers[0] ? `${unit}` : `${layer}.${unit}`;
}

function readKeys(text: string): string[] {
  const keys = text.split("_");
  if (keys.length > 2000) throw new RangeError(`too many nodes: ${keys.length}`);
  return keys.map((key) => pathKey(keyPath(key)));
}

function writeKeys(keys: ReadonlySet<string>): string | undefined {
  return [...keys].join("_") || undefined;
}

/** An open node that is seen says that those above it are open, so only the lowest are written. */
function writeOpen(open: ReadonlySet<string>): string | undefined {
  const seen = [...open].filter((key) => isVisible(keyPath(key), open));
  const above = new Set(seen.flatMap((key) => parents(keyPath(key))));
  return writeKeys(new Set(seen.filter((key) => !above.has(key))));
}

/** Returns the names of all nodes above the given one, the root first. */
export function parents(path: NodePath): string[] {
  return path.map((_, i) => pathKey(path.slice(0, i)));
}

function oneOf<T extends string>(choices: readonly T[], text: string): T {
  const found = choices.find((choice) => choice === text);
  if (!found) throw new RangeError(`not ${choices.join(", ")}: ${quoted(text)}`);
  return found;
}
