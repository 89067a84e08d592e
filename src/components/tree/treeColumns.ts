import {html, svg} from "htl";
import type {TreeCardOptions} from "./catTreeCard.js";
import {treeKeys} from "./catTreeKeys.js";
import {drawNodePicture} from "./catTreePicture.js";
import type {NodePicture} from "./catTreeStore.js";
import {deadText, isDead, nodeText, threeDigits} from "./catTreeText.js";
import type {ViewNode} from "./catTreeView.js";
import {type ColumnCard, columnCard} from "./columnCard.js";
import {openWay} from "./openWay.js";
import {setChildren} from "./setChildren.js";
import {columnSizes, type TreeBand, treeBands} from "./treeBands.js";

export interface ColumnsState {
  readonly picked: string;
  /** The nodes that are being asked about. */
  readonly busy: ReadonlySet<string>;
  readonly patches: boolean;
  /** The names of the layers, the root's first. */
  readonly layers: readonly string[];
}

export interface TreeColumns {
  readonly element: HTMLElement;
  update(root: ViewNode, state: ColumnsState): void;
  /** Lights the way from the root to the node; undefined lights none. */
  light(key: string | undefined): void;
  /** Brings the children of the node into sight: where there is little room only one level is seen. */
  reveal(key: string): void;
}

interface Item {
  readonly node: HTMLElement;
  readonly words: HTMLElement;
  readonly card: ColumnCard;
}

/**
 * Returns the drawing of a tree as columns: one a level, the children of the
 * open node of each, joined to it by bands. It is one stop of the Tab key; the
 * arrow keys walk it as they walk the folders of a file browser. Where there is
 * little room one column is seen, with the way up as small cards above it.
 */
export function treeColumns(
  label: string,
  options: TreeCardOptions & {readonly point: (key: string | undefined) => void}
): TreeColumns {
  const items = new Map<string, Item>();
  const columns: ReturnType<typeof column>[] = [];
  const crumbItems = new Map<string, ReturnType<typeof crumb>>();
  const top = rootItem(options);
  const list = html`<div class="tree-columns" role="tree" aria-label=${label}>${top.element}</div>`;
  const crumbs = html`<nav class="tree-crumbs" aria-label="The way up"></nav>`;
  const element = html`<div class="tree-columns-place">${crumbs}<div class="tree-columns-scroll">${list}</div></div>`;
  let shown: readonly ViewNode[] = [];
  let way: readonly ViewNode[] = [];
  let level: number | undefined; // the column that is seen where only one is
  treeKeys(list, {
    nodes: () => shown,
    actions: {...options, pick: walkTo},
    beside: (node) => shown.filter(({path}) => path.length === node.path.length),
    edit: (key) => items.get(key)?.card.edit(),
    enlarge: (key) => items.get(key)?.card.enlarge()
  });
  list.addEventListener("pointerover", (event) => options.point(keyAt(event)));
  list.addEventListener("pointerleave", () => options.point(undefined));
  list.addEventListener("focusin", (event) => options.point(keyAt(event)));
  list.addEventListener("focusout", () => options.point(undefined));

  function walkTo(key: string): void {
    level = Math.max(0, levelOf(key) - 1);
    options.pick(key);
    mark();
  }

  /** Shows where there is little room only the column looked at, with a stop of the Tab key in it. */
  function mark(): void {
    const at = Math.min(level ?? 0, columns.length - 1);
    for (const [i, {element}] of columns.entries()) element.classList.toggle("now", i === at);
    setChildren(crumbs, way.slice(0, at + 1).map(crumbOf));
    if (at < 0 || getComputedStyle(top.element).display !== "none") return;
    const cards = columns[at].element.querySelectorAll<HTMLElement>("[data-node]");
    if (cards.length && !Array.from(cards).some(({tabIndex}) => tabIndex === 0)) cards[0].tabIndex = 0;
  }

  function crumbOf(node: ViewNode): HTMLElement {
    const found = crumbItems.get(node.key) ?? crumb();
    crumbItems.set(node.key, found);
    found.show(node, () => {
      level = node.path.length;
      options.pick(node.key);
      mark();
    });
    return found.element;
  }

  function itemOf(node: ViewNode): Item {
    const known = items.get(node.key);
    if (known) return known;
    const card = columnCard(options);
    const words = html`<span class="visually-hidden"></span>`;
    const own = html`<div role="treeitem" class="tree-place" data-node=${node.key}>${words}${card.element}</div>`;
    const item = {node: own, words, card};
    items.set(node.key, item);
    return item;
  }

  function show(node: ViewNode, state: ColumnsState, place: {readonly of: number; readonly at: number}): HTMLElement {
    const {node: own, words, card} = itemOf(node);
    const busy = state.busy.has(node.key);
    const onWay = way.includes(node);
    card.update(node, {picked: node.key === state.picked, onWay, busy, patches: state.patches});
    words.textContent = nodeText(node);
    describe(own, node, state, {...place, expanded: onWay});
    return own;
  }

  return {
    element,
    update(root, state) {
      const focused = document.activeElement?.closest<HTMLElement>("[data-node]");
      way = openWay(root, state.picked);
      shown = [root, ...way.flatMap(({children}) => children)];
      level ??= Math.max(0, levelOf(state.picked) - 1);
      const seen = new Set(shown.map(({key}) => key));
      for (const key of items.keys()) if (!seen.has(key)) items.delete(key);
      top.show(root, state);
      while (columns.length < way.length) columns.push(column(columns.length));
      columns.length = way.length;
      for (const [i, parent] of way.entries()) {
        const cards = parent.children.map((child, at) => show(child, state, {of: parent.children.length, at}));
        const from = i ? way[i - 1].children.indexOf(parent) : 0;
        columns[i].show(parent, {
          layer: state.layers[i + 1] ?? "",
          bands: treeBands(parent, from),
          on: way[i + 1]?.key,
          cards,
          busy: state.busy.has(parent.key)
        });
      }
      setChildren(list, [top.element, ...columns.map(({element}) => element)]);
      list.style.setProperty("--tree-levels", String(Math.max(1, way.length)));
      list.style.setProperty("--tree-rows", String(Math.max(1, ...way.map(({children}) => children.length))));
      mark();
      if (focused && document.activeElement !== focused && list.contains(focused)) focused.focus();
    },
    light(key) {
      list.classList.toggle("over", key !== undefined && key !== "r");
      const isOn = (other: string) => key !== undefined && (other === key || key.startsWith(`${other}.`));
      for (const part of list.querySelectorAll<HTMLElement | SVGElement>("[data-node], [data-to]")) {
        part.classList.toggle("lit", isOn(part.dataset.node ?? part.dataset.to!));
      }
    },
    reveal(key) {
      level = levelOf(key);
      mark();
      const place = columns[level]?.element;
      const scroll = list.parentElement!;
      if (!place || scroll.scrollWidth <= scroll.clientWidth) return;
      const right = place.offsetLeft + place.offsetWidth;
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (right > scroll.scrollLeft + scroll.clientWidth)
        scroll.scrollTo({left: right - scroll.clientWidth, behavior: still ? "auto" : "smooth"});
    }
  };
}

/** Returns a small card of the way up. */
function crumb() {
  let drawn: NodePicture | undefined;
  const canvas = html`<canvas width="1" height="1"></canvas>` as HTMLCanvasElement;
  const name = html`<span></span>`;
  const element = html`<button type="button" class="tree-crumb">${canvas}${name}</button>` as HTMLButtonElement;
  return {
    element,
    show(node: ViewNode, go: () => void) {
      element.onclick = go;
      name.textContent = node.name;
      if (!node.picture || node.picture === drawn || typeof ImageData === "undefined") return;
      drawn = node.picture;
      drawNodePicture(canvas, node.picture);
    }
  };
}

/** Returns the root as an item of the tree: the class, at the head of all. */
function rootItem({open}: TreeCardOptions) {
  let drawn: NodePicture | undefined;
  let shown: ViewNode | undefined;
  const canvas = html`<canvas width="1" height="1" aria-hidden="true"></canvas>` as HTMLCanvasElement;
  const name = html`<strong></strong>`;
  const value = html`<span></span>`;
  const words = html`<span class="visually-hidden"></span>`;
  const card = html`<div class="tree-root-card" onclick=${() => open(shown!.key)}>${canvas}<span aria-hidden="true">${name}${value}</span></div>`;
  const element = html`<div role="treeitem" class="tree-root" data-node="r">${words}${card}</div>`;
  return {
    element,
    show(root: ViewNode, state: ColumnsState) {
      shown = root;
      name.textContent = root.name;
      value.textContent = root.family ? `value ${threeDigits(root.family.parent.value)}` : "";
      words.textContent = nodeText(root);
      card.classList.toggle("picked", state.picked === "r");
      describe(element, root, state, {of: 1, at: 0, expanded: root.open});
      if (!root.picture || root.picture === drawn || typeof ImageData === "undefined") return;
      drawn = root.picture;
      drawNodePicture(canvas, root.picture);
    }
  };
}

/** Returns a column of cards, the first *place* being 0, with the bands that lead to them. */
function column(place: number) {
  const head = html`<div class="tree-column-head" aria-hidden="true"></div>`;
  const bands = svg`<svg class="tree-bands" aria-hidden="true"></svg>` as SVGSVGElement;
  const nothing = html`<p class="tree-column-nothing"></p>`;
  const cards = html`<div class="tree-column-cards" role="none"></div>`;
  const element = html`<div class="tree-column" role="group" style=${`--level: ${place}`}>${head}${bands}${cards}</div>`;
  return {
    element,
    show(
      parent: ViewNode,
      shown: {
        readonly layer: string;
        readonly bands: readonly TreeBand[];
        readonly on: string | undefined;
        readonly cards: readonly HTMLElement[];
        readonly busy: boolean;
      }
    ) {
      head.textContent = shown.layer === "input" ? "colours" : shown.layer;
      element.setAttribute("aria-label", `Units of ${shown.layer} below ${parent.name}`);
      nothing.textContent = isDead(parent) ? deadText(parent) : shown.busy ? "asking the network …" : "not computed";
      setChildren(cards, shown.cards.length ? shown.cards : [nothing]);
      bands.replaceChildren(...shown.bands.flatMap((band) => paths(band, shown.on === band.to, place)));
    }
  };
}

/** Returns the path of a band; those of the root come from its left where the photo is at the left, otherwise from above. */
function paths({to, y1, y2, width, fights}: TreeBand, on: boolean, place: number): SVGElement[] {
  const {across} = columnSizes;
  const kind = `tree-band${on ? " on" : ""}${fights ? " negative" : ""}`;
  const path = (more: string, d: string) =>
    svg`<path class=${`${kind}${more}`} data-to=${to} d=${d} stroke-width=${width.toFixed(1)}></path>`;
  const curve = (y: number) => `M0,${y}C${0.55 * across},${y} ${0.45 * across},${y2} ${across},${y2}`;
  if (place) return [path("", curve(y1))];
  const x = across / 2 - 3;
  return [
    path(" tree-band-left", curve(-4)),
    path(" tree-band-above", `M${x},-24C${x},${y2} ${x},${y2} ${across},${y2}`)
  ];
}

function describe(
  own: HTMLElement,
  node: ViewNode,
  state: ColumnsState,
  {of, at, expanded}: {readonly of: number; readonly at: number; readonly expanded: boolean}
): void {
  const picked = node.key === state.picked;
  own.setAttribute("aria-level", String(node.path.length + 1));
  own.setAttribute("aria-setsize", String(of));
  own.setAttribute("aria-posinset", String(at + 1));
  own.setAttribute("aria-selected", String(picked));
  own.setAttribute("aria-busy", String(state.busy.has(node.key)));
  if (node.opens && !node.discarded) own.setAttribute("aria-expanded", String(expanded));
  else own.removeAttribute("aria-expanded");
  own.tabIndex = picked ? 0 : -1;
}

const levelOf = (key: string) => (key === "r" ? 0 : key.split(".").length);

function keyAt(event: Event): string | undefined {
  return (event.target as Element).closest<HTMLElement>("[data-node]")?.dataset.node;
}
