import {html, svg} from "htl";
import {type TreeCard, type TreeCardOptions, treeCard} from "./catTreeCard.js";
import {treeKeys} from "./catTreeKeys.js";
import {cardSizes, type PlacedEdge, treeLayout} from "./catTreeLayout.js";
import {nodeText} from "./catTreeText.js";
import {type ViewNode, walk} from "./catTreeView.js";
import {setChildren} from "./setChildren.js";

/** How wide patches beside a card's picture are, with the gap. */
const patchesWidth = 110;

export interface DrawingState {
  readonly picked: string;
  /** The nodes that are being asked about. */
  readonly busy: ReadonlySet<string>;
  /** Whether patches stand beside the pictures. */
  readonly patches: boolean;
  /** The names of the columns, the root's first. */
  readonly layers: readonly string[];
}

export interface TreeDrawing {
  readonly element: HTMLElement;
  update(root: ViewNode, state: DrawingState): void;
  /** Lights the way from the root to the node; undefined lights none. */
  light(key: string | undefined): void;
  /** Draws all larger or smaller; 1 is the size as it is. */
  zoom(factor: number): void;
  /** Scrolls the drawing sideways until the node and the column of its children are in sight. */
  reveal(key: string): void;
  /** Where the panel of the picked node stands in a narrow column: inside its node. */
  place(panel: HTMLElement, key: string): void;
}

interface Item {
  /** The place of the node and its group in the list. */
  readonly element: HTMLElement;
  /** The node itself. Its group stands beside it, so that its name is its own and not its children's too. */
  readonly node: HTMLElement;
  /** What a screen reader says of it. */
  readonly words: HTMLElement;
  readonly card: TreeCard;
  readonly group: HTMLElement;
}

/**
 * Returns the drawing of a tree: columns of cards with lines between them
 * where there is room, an outline where there is little. It is one stop of the
 * Tab key; the arrow keys walk on from there.
 */
export function treeDrawing(
  label: string,
  options: TreeCardOptions & {readonly point: (key: string | undefined) => void}
): TreeDrawing {
  const items = new Map<string, Item>();
  const lines = svg`<svg class="tree-edges" aria-hidden="true"></svg>` as SVGSVGElement;
  const heads = html`<div class="tree-heads" aria-hidden="true"></div>`;
  const list = html`<ul class="tree-nodes" role="tree" aria-label=${label}></ul>`;
  const canvas = html`<div class="tree-canvas">${lines}${heads}${list}</div>`;
  const element = html`<div class="tree-scroll" hidden>${canvas}</div>`;
  let nodes: readonly ViewNode[] = [];
  treeKeys(list, {
    nodes: () => nodes,
    actions: options,
    edit: (key) => items.get(key)?.card.edit(),
    enlarge: (key) => items.get(key)?.card.enlarge()
  });
  list.addEventListener("pointerover", (event) => options.point(keyAt(event)));
  list.addEventListener("pointerleave", () => options.point(undefined));
  list.addEventListener("focusin", (event) => options.point(keyAt(event)));
  list.addEventListener("focusout", () => options.point(undefined));

  function itemOf(node: ViewNode): Item {
    const known = items.get(node.key);
    if (known) return known;
    const card = treeCard(options);
    const group = html`<ul role="group"></ul>`;
    const words = html`<span class="visually-hidden"></span>`;
    const own = html`<div role="treeitem" data-node=${node.key}>${words}${card.element}</div>`;
    const item = {element: html`<li role="none">${own}</li>`, node: own, words, card, group};
    items.set(node.key, item);
    return item;
  }

  function show(node: ViewNode, state: DrawingState, place: {readonly of: number; readonly at: number}): HTMLElement {
    const {element, node: own, words, card, group} = itemOf(node);
    const picked = node.key === state.picked;
    card.update(node, {picked, busy: state.busy.has(node.key), patches: state.patches});
    words.textContent = nodeText(node);
    own.setAttribute("aria-level", String(node.path.length + 1));
    own.setAttribute("aria-setsize", String(place.of));
    own.setAttribute("aria-posinset", String(place.at + 1));
    own.setAttribute("aria-selected", String(picked));
    own.setAttribute("aria-busy", String(state.busy.has(node.key)));
    if (node.opens && !node.discarded) own.setAttribute("aria-expanded", String(node.open));
    else own.removeAttribute("aria-expanded");
    own.tabIndex = picked ? 0 : -1;
    if (node.children.length) {
      const children = node.children.map((child, i) => show(child, state, {of: node.children.length, at: i}));
      setChildren(group, children);
      if (group.parentNode !== element) element.append(group);
    } else group.remove();
    return element;
  }

  return {
    element,
    update(root, state) {
      const focused = document.activeElement?.closest<HTMLElement>("[data-node]");
      nodes = walk(root);
      const seen = new Set(nodes.map(({key}) => key));
      for (const key of items.keys()) if (!seen.has(key)) items.delete(key);
      setChildren(list, [show(root, state, {of: 1, at: 0})]);
      if (focused && document.activeElement !== focused && list.contains(focused)) focused.focus();

      const sizes = {...cardSizes, width: cardSizes.width + (state.patches ? patchesWidth : 0)};
      const layout = treeLayout(root, sizes);
      canvas.style.setProperty("--width", `${layout.width}px`);
      canvas.style.setProperty("--height", `${layout.height}px`);
      canvas.style.setProperty("--card", `${sizes.width}px`);
      for (const {node, x, y, height} of layout.nodes) {
        const {style} = items.get(node.key)!.card.element;
        style.setProperty("--x", `${x}px`);
        style.setProperty("--y", `${y}px`);
        style.setProperty("--card-height", `${height}px`);
      }
      lines.setAttribute("width", `${layout.width}`);
      lines.setAttribute("height", `${layout.height}`);
      lines.replaceChildren(...layout.edges.map(line));
      const columns = Math.max(...nodes.map(({path}) => path.length)) + 1;
      heads.replaceChildren(
        ...state.layers
          .slice(0, columns)
          .map((layer, i) => html`<span style=${`left: ${i * (sizes.width + sizes.across)}px`}>${layer}</span>`)
      );
    },
    light(key) {
      canvas.classList.toggle("over", key !== undefined && key !== "r");
      for (const part of canvas.querySelectorAll<HTMLElement | SVGElement>("[data-node], [data-to]")) {
        const own = part.dataset.node ?? part.dataset.to!;
        part.classList.toggle("lit", key !== undefined && (own === key || key.startsWith(`${own}.`)));
      }
    },
    zoom: (factor) => canvas.style.setProperty("zoom", String(factor)),
    reveal(key) {
      const card = items.get(key)?.card.element;
      if (!card || getComputedStyle(card).position !== "absolute") return;
      const left = card.offsetLeft;
      const right = left + 2 * card.offsetWidth + cardSizes.across;
      if (right > element.scrollLeft + element.clientWidth) {
        const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
        element.scrollTo({left: Math.min(left, right - element.clientWidth), behavior: still ? "auto" : "smooth"});
      } else if (left < element.scrollLeft) element.scrollLeft = left;
    },
    place(panel, key) {
      const card = items.get(key)?.card.element;
      if (card && card.nextSibling !== panel) card.after(panel);
    }
  };
}

/** Returns the line of an edge, as thick as its share. */
function line({edge, to, second, ...ends}: PlacedEdge): SVGElement {
  const kind = `tree-edge${second ? " second" : ""}${edge.drop < 0 ? " negative" : ""}`;
  return svg`<path class=${kind} data-to=${to} d=${curve(ends)} stroke-width=${edgeWidth(edge.share)}></path>`;
}

/** Returns how thick the line of an edge is, in pixels. */
export function edgeWidth(share: number): number {
  return 1 + 11 * share;
}

/** Returns the path of the line between two cards. */
export function curve({x1, y1, x2, y2}: Pick<PlacedEdge, "x1" | "y1" | "x2" | "y2">): string {
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}

function keyAt(event: Event): string | undefined {
  return (event.target as Element).closest<HTMLElement>("[data-node]")?.dataset.node;
}
