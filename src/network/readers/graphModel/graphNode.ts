import {type Config, record} from "../kerasLayer.js";

/** A node of a TensorFlow graph. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** Where its inputs come from; those that only order the execution are left out. */
  readonly inputs: readonly GraphSource[];
  /** Its attributes by their names, as JSON. */
  readonly attributes: Config;
}

/** The output of the given number of a node. */
export interface GraphSource {
  readonly node: string;
  readonly output: number;
}

/** Returns the nodes of a GraphDef in JSON by their names. Throws `not a node: …`, `duplicate node: …`. */
export function graphNodes(json: unknown): ReadonlyMap<string, GraphNode> {
  const nodes = new Map<string, GraphNode>();
  for (const item of Array.isArray(json) ? json : []) {
    const node = graphNode(item);
    if (nodes.has(node.name)) throw new RangeError(`duplicate node: ${node.name}`);
    nodes.set(node.name, node);
  }
  return nodes;
}

function graphNode(json: unknown): GraphNode {
  const {name, op, input, attr} = record(json) ?? {};
  const inputs: readonly unknown[] = Array.isArray(input) ? input : [];
  if (
    typeof name !== "string" ||
    typeof op !== "string" ||
    !Array.isArray(input ?? []) ||
    !inputs.every((d) => typeof d === "string")
  )
    throw new TypeError(`not a node: ${JSON.stringify(json)?.slice(0, 40)}`);
  const data = inputs.filter((d) => !d.startsWith("^"));
  return {name, op, inputs: data.map(graphSource), attributes: record(attr) ?? {}};
}

/** Returns the output that *text* names: `node`, `node:1` or `node:y:1`. */
export function graphSource(text: string): GraphSource {
  const [node, ...rest] = text.split(":");
  return {node, output: rest.length ? Number(rest[rest.length - 1]) : 0};
}

/** Returns the error that a *node* is not read, and *why* where its operator alone does not say it. */
export function unsupported({op, name}: GraphNode, why = ""): RangeError {
  const said = why.replaceAll("NaN", "any");
  return new RangeError(
    `unsupported operator: ${op} (${name})${said && ` ${said.length > 60 ? `${said.slice(0, 60)}…` : said}`}`
  );
}
