import {html} from "htl";
import {cardButton, nameButton} from "./cardButton.js";
import {drawNodePicture} from "./catTreePicture.js";
import type {UnitId} from "./catTreeState.js";
import type {NodePicture} from "./catTreeStore.js";
import {deadText, dropText, isDead, percentWords, threeDigits} from "./catTreeText.js";
import {type Edge, unitTitle, type ViewNode} from "./catTreeView.js";
import {nameInPlace} from "./nameInPlace.js";
import {canAskAgain} from "./nodeState.js";
import {nodeStateLine} from "./nodeStateLine.js";

/** What the reader can do with a node. */
export interface NodeActions {
  pick(key: string): void;
  toggle(key: string): void;
  /** Opens the node and closes those beside it, as columns want it. */
  open(key: string): void;
  keep(key: string): void;
  discard(key: string): void;
  /** Asks for all that is seen and not known, such as what was cancelled. */
  resume?(): void;
  /** Sets the node's unit to 0 wherever it is, or lets it speak again. */
  silence(key: string): void;
}

export interface TreeCardOptions extends NodeActions {
  /** Gives the node's unit a name; none takes it away. */
  rename(node: UnitId, name: string): void;
  /** Returns some of the patches that excite a unit most, for a compact card; undefined where there are none. */
  readonly small?: (layer: string, unit: number) => Node | undefined;
  /** Returns the patches that excite a unit most, to stand beside its picture; undefined where there are none. */
  readonly patches?: (layer: string, unit: number) => Node | undefined;
}

export interface TreeCard {
  readonly element: HTMLElement;
  update(node: ViewNode, state: {readonly picked: boolean; readonly busy: boolean; readonly patches: boolean}): void;
  /** Lets the reader write a name. */
  edit(): void;
  /** Makes the picture large, or small again. */
  enlarge(): void;
}

/**
 * Returns the card of a node: its picture, its name, its score and what the
 * parent loses without it. The tree says all that in words of its own, so it is
 * hidden from screen readers here. The buttons are for pointers; the tree's
 * keys and the panel of the picked node do the same.
 */
export function treeCard(options: TreeCardOptions): TreeCard {
  const {pick, toggle, keep, discard, silence, resume, rename, patches} = options;
  let shown: ViewNode | undefined;
  let drawn: NodePicture | undefined;
  let grid: Node | undefined;
  const canvas = html`<canvas width="1" height="1" hidden></canvas>` as HTMLCanvasElement;
  const name = nameInPlace(rename);
  const unit = html`<span class="tree-card-unit" aria-hidden="true"></span>`;
  const facts = html`<div class="tree-card-facts" aria-hidden="true"></div>`;
  const openButton = cardButton("tree-card-open", () => toggle(shown!.key));
  const againButton = cardButton("tree-state-again", () => resume?.());
  const keepButton = cardButton("cat-card-keep", () => keep(shown!.key));
  const discardButton = cardButton("cat-card-discard", () => discard(shown!.key));
  const silenceButton = cardButton("tree-card-silence", () => silence(shown!.key));
  const beside = html`<div class="tree-card-patches" hidden></div>`;
  const element = html`<div class="tree-card" onclick=${() => pick(shown!.key)}>
    <div class="tree-card-picture tree-state-picture" aria-hidden="true">${canvas}</div>
    <div class="tree-card-text">
      <div class="tree-card-title">${name.element}${unit}</div>${facts}
      <div class="tree-card-buttons" aria-hidden="true">${againButton}${openButton}${keepButton}${discardButton}${silenceButton}</div>
    </div>
    ${beside}
  </div>`;

  return {
    element,
    edit: name.edit,
    enlarge: () => void element.classList.toggle("deep"),
    update(node, {picked, busy, patches: withPatches}) {
      shown = node;
      element.classList.toggle("picked", picked);
      element.classList.toggle("kept", node.kept);
      element.classList.toggle("discarded", node.discarded);
      element.classList.toggle("tree-silent", node.silenced);
      if (!picked) element.classList.remove("deep");
      name.update(node);
      unit.textContent = node.named ? unitTitle(node) : "";
      facts.replaceChildren(...lines(node), nodeStateLine(node.state) ?? "");
      element.dataset.state = node.state;
      draw(node.picture);
      nameButton(openButton, node.open ? "−" : "+", node.open ? "Close" : "Open: what is it made of?");
      nameButton(againButton, "↻", "Ask for its picture");
      againButton.hidden = !(resume && canAskAgain(node.state));
      openButton.hidden = !node.opens || node.discarded;
      openButton.classList.toggle("busy", busy);
      nameButton(keepButton, node.kept ? "★" : "☆", node.kept ? "Keep no longer" : "Keep");
      nameButton(discardButton, node.discarded ? "↩" : "✕", node.discarded ? "Take back" : "Set aside");
      nameButton(
        silenceButton,
        node.silenced ? "○" : "◉",
        node.silenced ? "Let the unit speak again" : "Silence the unit"
      );
      keepButton.hidden = discardButton.hidden = silenceButton.hidden = !node.edge;
      if (withPatches && !grid && patches) {
        grid = patches(node.layer, node.unit);
        if (grid) beside.replaceChildren(grid);
      }
      beside.hidden = !(withPatches && grid) || node.discarded;
    }
  };

  function draw(picture: NodePicture | undefined): void {
    canvas.hidden = !picture;
    if (!picture || picture === drawn || typeof ImageData === "undefined") return;
    drawn = picture;
    drawNodePicture(canvas, picture);
  }
}

/** Returns the lines of numbers of a node. */
function lines(node: ViewNode): Node[] {
  const found: Node[] = [];
  if (node.edge) {
    found.push(scoreLine(node.edge), dropLine(node.edge));
    for (const edge of node.more) found.push(scoreLine(edge), dropLine(edge));
  } else if (node.family) found.push(html`<span>value ${threeDigits(node.family.parent.value)}</span>`);
  if (isDead(node)) found.push(html`<span class="tree-card-dead">${deadText(node)}</span>`);
  return found;
}

const scoreLine = ({relative, share, score}: Edge) =>
  html`<div class="tree-bar" title=${`score ${threeDigits(score)}: ${percentWords(share)} of what these children have`}>
    <span>score</span><span class="tree-bar-track"><span style=${`width: ${100 * relative}%`}></span></span>
    <span>${threeDigits(score)}</span></div>`;

const dropLine = (edge: Edge) =>
  html`<div class=${`tree-bar tree-drop${edge.drop < 0 ? " negative" : ""}`} title=${`Without it the parent ${dropText(edge)}`}>
    <span>${edge.drop < 0 ? "rise" : "drop"}</span><span class="tree-bar-track"><span style=${`width: ${100 * Math.abs(edge.relativeDrop)}%`}></span></span>
    <span>${threeDigits(Math.abs(edge.drop))}${Number.isNaN(edge.part) ? "" : ` · ${percentWords(edge.part)}`}</span></div>`;
