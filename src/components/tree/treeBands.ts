import {edgeWidth} from "./catTreeDrawing.js";
import type {ViewNode} from "./catTreeView.js";

/** How high a card of a column is, and the room between two, in CSS pixels; tree.css has the same. */
export const columnSizes = {card: 110, gap: 6, across: 16} as const;

/** A band between a node and a child of it in the next column. */
export interface TreeBand {
  /** The child's node. */
  readonly to: string;
  /** In CSS pixels: the middle of the node, and of the child, below the top of the columns. */
  readonly y1: number;
  readonly y2: number;
  /** In CSS pixels: the child's share of the score of all children shown. */
  readonly width: number;
  /** Whether the node would be stronger without the child. */
  readonly fights: boolean;
}

/** Returns the bands from the node at place *from* of its column to its children, which fill the next one from the top. */
export function treeBands({children}: ViewNode, from: number): TreeBand[] {
  const middle = (place: number) => place * (columnSizes.card + columnSizes.gap) + columnSizes.card / 2;
  return children.flatMap(({key, edge}, i) =>
    edge ? [{to: key, y1: middle(from), y2: middle(i), width: edgeWidth(edge.share), fights: edge.drop < 0}] : []
  );
}
