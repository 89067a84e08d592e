import type {GraphNode} from "./graphNode.js";
import {isConstant, type Value} from "./value.js";

/**
 * Returns the range that the image must have as the sums and products right behind it tell: 0…255 where they divide by
 * such a number, or subtract a mean of such pixels; undefined where they do not tell.
 */
export function inputRange(
  nodes: readonly GraphNode[],
  image: GraphNode,
  values: ReadonlyMap<string, readonly Value[]>
): readonly [number, number] | undefined {
  if (/^(DT_)?U?INT/.test(typeOf(image))) return [0, 255];
  let [scale, offset] = [1, 0];
  let name = image.name;
  for (;;) {
    const readers = nodes.filter(({inputs}) => inputs.some((d) => d.node === name));
    const [reader] = readers;
    if (readers.length !== 1 || !reader) break;
    if (!/^(Identity|Cast|ReverseV2|Add|AddV2|BiasAdd|Sub|Mul|RealDiv|Div)$/.test(reader.op)) break;
    const [a, b] = reader.inputs.map((d) => values.get(d.node)?.[d.output]);
    if (reader.op === "ReverseV2") {
      name = reader.name;
      continue;
    }
    const constant = [a, b].find((d) => d && isConstant(d));
    if (reader.inputs.length > 1 && !constant) break;
    const first = constant === a;
    const numbers = constant && isConstant(constant) ? [...constant.values] : [0];
    const mean = numbers.reduce((sum, d) => sum + d, 0) / numbers.length;
    if (/^(Add|AddV2|BiasAdd)$/.test(reader.op)) offset += mean;
    if (reader.op === "Sub") [scale, offset] = first ? [-scale, mean - offset] : [scale, offset - mean];
    if (reader.op === "Mul") [scale, offset] = [scale * mean, offset * mean];
    if (/Div/.test(reader.op)) {
      if (first) break;
      [scale, offset] = [scale / mean, offset / mean];
    }
    name = reader.name;
  }
  const small = Math.abs(scale) * 255 <= 10 && scale !== 0;
  const centred = Math.abs(offset / scale) >= 16 && Math.abs(offset / scale) <= 255;
  return small || centred ? [0, 255] : undefined;
}

function typeOf({attributes}: GraphNode): string {
  const {dtype} = attributes as {dtype?: {type?: unknown}};
  const type = dtype?.type;
  return typeof type === "number" ? ([3, 4, 5, 6, 9].includes(type) ? "INT" : "") : String(type ?? "");
}
