import {type ViewNode, walk} from "./catTreeView.js";

/** One side of an equation. */
export interface Term {
  readonly name: string;
  /** Whether somebody named it; otherwise it is a layer and a number. */
  readonly named: boolean;
}

export interface Equation {
  /** The node that is the sum. */
  readonly of: string;
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
export function equations(root: ViewNode): Equation[] {
  const nodes = walk(root);
  return nodes
    .toSorted((a, b) => a.path.length - b.path.length)
    .flatMap((node) => {
      const children = nodes.filter((child) => hangsOn(child, node));
      const kept = children.filter((child) => child.kept);
      const left = kept.length ? kept : children.filter((child) => !child.discarded);
      const terms = new Map(left.map(({name, named}) => [name, {name, named}]));
      const more = left.length < children.length;
      return terms.size
        ? [{of: node.key, terms: [...terms.values()], more, sum: {name: node.name, named: node.named}}]
        : [];
    });
}

/** Returns whether the node is a child of the other, the first or a further one. */
function hangsOn(node: ViewNode, parent: ViewNode): boolean {
  return node.edge?.from === parent.key || node.more.some(({from}) => from === parent.key);
}
