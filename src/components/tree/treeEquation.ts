import {html} from "htl";
import type {CatTree} from "./catTree.js";
import {type ViewNode, walk} from "./catTreeView.js";

/** One side of an equation. */
export interface Term {
  readonly name: string;
  /** Whether somebody named it; otherwise it is a layer and a number. */
  readonly named: boolean;
}

export interface Equation {
  readonly terms: readonly Term[];
  /** Whether there are children that are not among the terms. */
  readonly more: boolean;
  readonly sum: Term;
}

/**
 * Returns an equation for every open node, the root's first: its kept children,
 * or where none is kept those not discarded, make up the node. A name that
 * several children have is written once.
 */
function equations(root: ViewNode): Equation[] {
  const nodes = walk(root);
  return nodes
    .toSorted((a, b) => a.path.length - b.path.length)
    .flatMap((node) => {
      const children = nodes.filter((child) => hangsOn(child, node));
      const kept = children.filter((child) => child.kept);
      const left = kept.length ? kept : children.filter((child) => !child.discarded);
      const terms = new Map(left.map(({name, named}) => [name, {name, named}]));
      const more = left.length < children.length;
      return terms.size ? [{terms: [...terms.values()], more, sum: {name: node.name, named: node.named}}] : [];
    });
}

/** Returns whether the node is a child of the other, the first or a further one. */
function hangsOn(node: ViewNode, parent: ViewNode): boolean {
  return node.edge?.from === parent.key || node.more.some(({from}) => from === parent.key);
}

/**
 * Returns the tree as sums of names, “fur + face + eye + … = cat”: the reader's
 * names for the kept units. It follows the given tree.
 */
export function treeEquation(tree: Pick<CatTree, "value" | "addEventListener">): HTMLElement {
  const element = html`<div class="tree-equation" role="status" aria-label="The tree as sums of names"></div>`;
  let said = "";
  tree.addEventListener("input", show);
  show();
  return element;

  function show(): void {
    const {root} = tree.value;
    const all = root ? equations(root) : [];
    const now = JSON.stringify(all);
    if (now === said) return;
    said = now;
    element.replaceChildren(...all.map(line));
  }
}

function line({terms, more, sum}: Equation): HTMLElement {
  const parts = [...terms.map(term), ...(more ? [html`<span>…</span>`] : [])];
  const added = parts.flatMap((part, i) => (i ? [html`<span class="tree-equation-sign"> + </span>`, part] : [part]));
  return html`<p>${added}<span class="tree-equation-sign"> = </span>${term(sum)}</p>`;
}

const term = ({name, named}: Term) => html`<span class=${named ? "tree-term" : "tree-term unnamed"}>${name}</span>`;
