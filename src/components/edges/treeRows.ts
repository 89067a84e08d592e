import {html} from "htl";
import type {Tree, TreeNode} from "../../features/tree.js";
import {sheetCell} from "../marks/sheetCell.js";
import {nodesOf} from "../tree/treeNodes.js";
import {treeSheet} from "../tree/trees.js";

export interface TreeRowsOptions {
  /** The address of the sheet of the nodes’ pictures. */
  readonly sheet: string;
  /** The photo’s address, and what it shows. */
  readonly photo: string;
  readonly alt: string;
  /** Whom to thank for the photo. */
  readonly credit: Node;
  /** What a unit is called; defaults to its layer and number. */
  readonly name?: (layer: string, unit: number) => string | undefined;
}

/** Returns a small built tree as rows of pictures: the photo and the root, then the children of every node that is open. */
export function treeRows(
  tree: Tree,
  {sheet, photo, alt, credit, name = () => undefined}: TreeRowsOptions
): HTMLElement {
  const nodes = nodesOf(tree.root).map(({node}) => node);
  const title = ({layer, unit}: TreeNode) => `${layer} ${unit}`;
  const opened = nodes.filter(({children = []}) => children.length);
  const picture = (node: TreeNode) => {
    const {size: cell, columns} = treeSheet;
    return sheetCell(nodes.indexOf(node), {
      sheet,
      cell,
      columns,
      count: nodes.length,
      label: `What ${title(node)} sees`
    });
  };
  const card = (node: TreeNode, parent?: TreeNode) =>
    html`<li>${picture(node)}<b>${name(node.layer, node.unit) ?? title(node)}</b>
      <small>${parent ? dropText(node.drop ?? 0, parent.value) : `${title(node)}: ${node.value.toPrecision(2)}`}</small></li>`;
  return html`<figure class="edges-rows">
    <ul><li><img src=${photo} alt=${alt} width="299" height="299" /></li>${card(tree.root)}</ul>
    ${opened.map((node) => html`<p>Below ${name(node.layer, node.unit) ?? title(node)}, in ${node.children![0].layer}:</p><ul>${node.children!.map((child) => card(child, node))}</ul>`)}
    <figcaption>Each picture is the signal that the unit above sends through this one. ${credit}</figcaption>
  </figure>`;
}

function dropText(drop: number, value: number): string {
  const percent = Math.abs((100 * drop) / value);
  return `without it the parent ${drop >= 0 ? "falls" : "rises"} by ${percent < 1 ? "under 1" : Math.round(percent)} %`;
}
