import type {Edge, ViewNode} from "./catTreeView.js";

export interface LayoutSizes {
  /** A card's size, and that of a discarded node's. */
  readonly width: number;
  readonly height: number;
  readonly low: number;
  /** What a card is higher by for each further parent. */
  readonly more: number;
  /** Between columns, and between cards of a column. */
  readonly across: number;
  readonly down: number;
  /** Above the first card, for the layers' names. */
  readonly head: number;
}

export interface Placed {
  readonly node: ViewNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly edge: Edge;
  readonly to: string;
  /** Whether the node hangs on this parent too, besides its first. */
  readonly second: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface TreeLayout {
  readonly nodes: readonly Placed[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

export const cardSizes: LayoutSizes = {width: 226, height: 112, low: 34, more: 30, across: 38, down: 10, head: 30};

/**
 * Returns where the nodes stand: a column a layer, the root at the left,
 * children below each other, a parent at the middle of its children and no two
 * cards on one place.
 */
export function treeLayout(root: ViewNode, sizes: LayoutSizes = cardSizes): TreeLayout {
  const {width, height, low, more, across, down, head} = sizes;
  const nodes: Placed[] = [];
  const size = (node: ViewNode) => (node.discarded ? low : height + more * node.more.length);
  const bottom = place(root, 0, head);
  const at = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const edges = nodes.flatMap(({node, x, y, height}) =>
    [...(node.edge ? [node.edge] : []), ...node.more].map((edge, i) => {
      const from = at.get(edge.from)!;
      return {
        edge,
        to: node.key,
        second: i > 0,
        x1: from.x + width,
        y1: from.y + from.height / 2,
        x2: x,
        y2: y + height / 2
      };
    })
  );
  const columns = Math.max(...nodes.map(({node}) => node.path.length)) + 1;
  return {nodes, edges, width: columns * (width + across) - across, height: bottom};

  /** Places the node and all below it from *top* downwards; returns where they end. */
  function place(node: ViewNode, level: number, top: number): number {
    const own = size(node);
    const mine = nodes.length;
    nodes.push({node, x: level * (width + across), y: top, height: own});
    if (!node.children.length) return top + own;
    let end = top;
    const middles = node.children.map((child) => {
      const start = nodes.length;
      end = place(child, level + 1, end) + down;
      return nodes[start].y + nodes[start].height / 2;
    });
    end -= down;
    const middle = (middles[0] + middles[middles.length - 1]) / 2;
    nodes[mine] = {...nodes[mine], y: Math.max(top, middle - own / 2)};
    return Math.max(end, nodes[mine].y + own);
  }
}
