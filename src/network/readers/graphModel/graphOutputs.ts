import {type Config, record} from "../kerasLayer.js";
import {shapeOf} from "./attributes.js";
import {type GraphNode, graphSource} from "./graphNode.js";

/** An output of a graph. */
export interface GraphOutput {
  /** What the signature calls it, or the name of its node. */
  readonly name: string;
  readonly node: string;
  readonly output: number;
  /** The shape that the signature declares for one image; null where it leaves a dimension open. */
  readonly shape?: readonly (number | null)[];
}

/** Returns the outputs that the *signature* of a graph names, or else the nodes that nobody reads. */
export function graphOutputs(nodes: ReadonlyMap<string, GraphNode>, signature: Config): readonly GraphOutput[] {
  const named = Object.entries(record(signature.outputs) ?? {}).map(([name, json]): GraphOutput => {
    const {name: tensor, tensorShape} = record(json) ?? {};
    if (typeof tensor !== "string") throw new TypeError(`not an output: ${name}`);
    const {node, output} = graphSource(tensor);
    const shape = shapeOf(tensorShape);
    return {name, node, output, ...(shape && shape.length > 1 ? {shape: shape.slice(1)} : {})};
  });
  if (named.length) return named;
  const read = new Set([...nodes.values()].flatMap(({inputs}) => inputs.map((d) => d.node)));
  return [...nodes.values()]
    .filter(({name, op}) => !read.has(name) && !IDLE.has(op))
    .map(({name}) => ({name, node: name, output: 0}));
}

const IDLE: ReadonlySet<string> = new Set(["Assert", "Const", "NoOp", "Placeholder", "PlaceholderWithDefault"]);
