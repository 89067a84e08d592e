import {type GraphNode, unsupported} from "./graphNode.js";

/**
 * Returns the nodes that the node named *output* depends on, itself included, each after its inputs. Throws
 * `unknown node: …`, `circular nodes: …`, and `unsupported operator: Merge (…)` where the circle is a loop of the graph’s own.
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
      if (state.get(source) === "open") {
        const loop = stack.map((d) => nodes.get(d)!).find((d) => d && state.get(d.name) === "open" && LOOPS.has(d.op));
        throw loop ? unsupported(loop, "in a loop") : new RangeError(`circular nodes: ${source}`);
      }
      if (!state.has(source)) stack.push(source);
    }
  }
  return order;
}

const LOOPS: ReadonlySet<string> = new Set(["Enter", "Exit", "LoopCond", "Merge", "NextIteration", "Switch"]);
