import type {GraphNode} from "./graphNode.js";

/**
 * Returns the nodes that the node named *output* depends on, itself included, each after its inputs. Throws
 * `unknown node: …`, `circular nodes: …`.
 */
export function neededNodes(nodes: ReadonlyMap<string, GraphNode>, output: string): readonly GraphNode[] {
  const order: GraphNode[] = [];
  const state = new Map<string, "open" | "done">();
  const stack = [output];
  while (stack.length) {
    const name = stack[stack.length - 1];
    const node = nodes.get(name);
    if (!node) throw new RangeError(`unknown node: ${name}`);
    if (state.has(name)) {
      if (state.get(name) === "open") order.push(node);
      state.set(name, "done");
      stack.pop();
      continue;
    }
    state.set(name, "open");
    for (const {node: source} of [...node.inputs].reverse()) {
      if (state.get(source) === "open") throw new RangeError(`circular nodes: ${source}`);
      if (!state.has(source)) stack.push(source);
    }
  }
  return order;
}
