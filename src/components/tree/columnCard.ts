import {html} from "htl";
import {cardButton, nameButton} from "./cardButton.js";
import type {TreeCardOptions} from "./catTreeCard.js";
import {drawNodePicture} from "./catTreePicture.js";
import type {NodePicture} from "./catTreeStore.js";
import {deadText, dropText, isDead, percentWords, threeDigits} from "./catTreeText.js";
import type {ViewNode} from "./catTreeView.js";
import {nameInPlace} from "./nameInPlace.js";
import {needWords} from "./needWords.js";
import {canAskAgain, nodeStateShort} from "./nodeState.js";

export interface ColumnCardState {
  readonly picked: boolean;
  /** Whether its children fill the next column. */
  readonly onWay: boolean;
  readonly busy: boolean;
  /** Whether patches stand beside the picture. */
  readonly patches: boolean;
}

export interface ColumnCard {
  readonly element: HTMLElement;
  update(node: ViewNode, state: ColumnCardState): void;
  /** Lets the reader write a name. */
  edit(): void;
  /** Makes the picture large, or small again. */
  enlarge(): void;
}

/**
 * Returns the compact card of a node in a column: its picture, patches, what
 * can be done, its name in place, and whether the parent needs it. The tree
 * says the same in words of its own, so what is seen is hidden from screen
 * readers; the buttons are for pointers.
 */
export function columnCard(options: TreeCardOptions): ColumnCard {
  let shown: ViewNode | undefined;
  let drawn: NodePicture | undefined;
  let grid: Node | undefined;
  const key = () => shown!.key;
  const canvas = html`<canvas width="1" height="1" hidden></canvas>` as HTMLCanvasElement;
  const wait = html`<span class="tree-card-wait"></span>`;
  const picture = html`<div class="tree-card-picture tree-state-picture" aria-hidden="true">${canvas}${wait}</div>`;
  const beside = html`<div class="tree-cell-patches" aria-hidden="true"></div>`;
  const keep = cardButton("tree-cell-keep", () => options.keep(key()));
  const aside = cardButton("tree-cell-aside", () => options.discard(key()));
  const silence = cardButton("tree-cell-silence", () => options.silence(key()));
  const again = cardButton("tree-state-again", () => options.resume?.());
  const name = nameInPlace((node, text) => options.rename(node, text));
  const bar = html`<span class="tree-cell-bar"></span>`;
  const need = html`<span class="tree-cell-need"></span>`;
  const element = html`<div class="tree-cell" onclick=${() => options.open(key())}>
    ${picture}${beside}
    <span class="tree-cell-buttons" aria-hidden="true">${again}${silence}${keep}${aside}</span>
    ${name.element}
    <span class="tree-cell-facts" aria-hidden="true"><span class="tree-cell-track">${bar}</span>${need}</span>
  </div>`;

  return {
    element,
    edit: name.edit,
    enlarge: () => void element.classList.toggle("deep"),
    update(node, {picked, onWay, busy, patches}) {
      shown = node;
      for (const [state, is] of [
        ["picked", picked],
        ["on", onWay],
        ["busy", busy],
        ["kept", node.kept],
        ["discarded", node.discarded],
        ["tree-silent", node.silenced]
      ] as const)
        element.classList.toggle(state, is);
      if (!picked) element.classList.remove("deep");
      name.update(node);
      draw(node);
      element.dataset.state = node.state;
      nameButton(again, "↻", "Ask for its picture");
      again.hidden = !(options.resume && canAskAgain(node.state));
      nameButton(silence, node.silenced ? "○" : "◉", node.silenced ? "Let the unit speak again" : "Silence the unit");
      nameButton(keep, node.kept ? "★" : "☆", node.kept ? "Keep no longer" : "Keep");
      nameButton(aside, node.discarded ? "↩" : "✕", node.discarded ? "Take back" : "Set aside");
      if (patches && !grid && options.small) {
        grid = options.small(node.layer, node.unit);
        if (grid) beside.replaceChildren(grid);
      }
      beside.hidden = !patches;
      fact(node);
    }
  };

  function fact(node: ViewNode): void {
    const {edge} = node;
    if (!edge) return;
    const size = Math.min(1, Math.abs(edge.part) || 0);
    bar.style.width = `${(100 * size).toFixed(1)}%`;
    bar.classList.toggle("negative", edge.drop < 0);
    need.classList.toggle("negative", edge.drop < 0);
    need.textContent = node.silenced ? "silenced" : isDead(node) ? deadText(node) : needWords(edge);
    const share = `${percentWords(edge.share)} of the score of these units (${threeDigits(edge.score)})`;
    element.title = `${share}. Without it the parent ${dropText(edge)}.`;
  }

  function draw({picture, discarded, state}: ViewNode): void {
    canvas.hidden = !picture;
    wait.textContent = discarded && !picture ? "" : nodeStateShort[state];
    if (!picture || picture === drawn || typeof ImageData === "undefined") return;
    drawn = picture;
    drawNodePicture(canvas, picture);
  }
}
