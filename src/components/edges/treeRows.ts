import {html} from "htl";
import type {Tree, TreeNode} from "../../features/tree.js";
import type {CropBox} from "../../images/crop.js";
import {sheetCell} from "../marks/sheetCell.js";
import {underKnob} from "../marks/underKnob.js";
import {underPhoto} from "../marks/underPhoto.js";
import {nodesOf} from "../tree/treeNodes.js";
import {treeSheet} from "../tree/trees.js";

export interface TreeRowsOptions {
  /** The address of the sheet of the nodes’ pictures. */
  readonly sheet: string;
  /** The photo’s address. */
  readonly photo: string;
  /** What the photo shows. */
  readonly alt: string;
  /** The square part of the photo, of 299 pixels, that every picture shows; framed in the photo. */
  readonly box: CropBox;
  /** Whom to thank for the photo. */
  readonly credit: Node;
  /** What a unit is called; defaults to its layer and number. */
  readonly name?: (layer: string, unit: number) => string | undefined;
  /** The units among the root’s children whose own children are shown; defaults to all that are open. */
  readonly opened?: readonly number[];
}

const size = 299;

/** Returns a small built tree as rows of pictures: the photo and the root, then the children of every node that is open. */
export function treeRows(
  tree: Tree,
  {sheet, photo, alt, box, credit, name = () => undefined, opened: only}: TreeRowsOptions
): HTMLElement {
  const nodes = nodesOf(tree.root).map(({node}) => node);
  const title = ({layer, unit}: TreeNode) => `${layer} ${unit}`;
  const opened = nodes.filter(
    (node) => node.children?.length && (node === tree.root || !only || only.includes(node.unit))
  );
  const image = (text: string) => html`<img src=${photo} alt=${text} width=${size} height=${size} />`;
  const side = box.right - box.left;
  const part = (pixels: number, of: number) => `${(100 * pixels) / of}%`;
  const zoomed = `width: ${part(size, side)}; left: ${part(-box.left, side)}; top: ${part(-box.top, side)}`;
  const frame = `width: ${part(side, size)}; height: ${part(side, size)}; left: ${part(box.left, size)}; top: ${part(box.top, size)}`;
  const picture = (node: TreeNode) => {
    const {size: cell, columns} = treeSheet;
    const label = `What ${title(node)} sees`;
    const signal = sheetCell(nodes.indexOf(node), {sheet, cell, columns, count: nodes.length, label});
    return html`<div class="edges-rows-view"><div style=${zoomed}>${underPhoto(signal, image(""))}</div></div>`;
  };
  const card = (node: TreeNode, parent?: TreeNode) => {
    const own = name(node.layer, node.unit);
    return html`<li>${picture(node)}<b>${title(node)}</b>${own === undefined ? "" : html`<span>${own}</span>`}
      ${parent ? drop(node.drop ?? 0, parent.value) : html`<small>its value on this photo: ${node.value.toPrecision(2)}</small>`}</li>`;
  };
  const figure = html`<figure class="edges-rows"></figure>` as HTMLElement;
  figure.append(html`<div>
    <ul><li><div class="edges-rows-view">${image(alt)}<div class="edges-rows-box" style=${frame}></div></div><small>the part that all the other pictures show</small></li>${card(tree.root)}</ul>
    ${opened.map((node) => html`<p>Below ${title(node)}, in ${node.children![0].layer}:</p><ul>${node.children!.map((child) => card(child, node))}</ul>`)}
    ${underKnob(figure)}
    <figcaption>Each picture is the signal that the unit above sends through this one, with the photo faintly under it. ${credit}</figcaption>
  </div>`);
  return figure;
}

/** Returns by how much the parent falls or rises without a unit. */
function drop(value: number, of: number): HTMLElement {
  const percent = Math.abs((100 * value) / of);
  const share = percent < 1 ? "under 1\u00a0%" : `${Math.round(percent)}\u00a0%`;
  const [way, sign] = value >= 0 ? ["falls", "edges-rows-falls"] : ["rises", "edges-rows-rises"];
  return html`<small>without it the parent <span class=${sign}>${way} by ${share}</span></small>`;
}
