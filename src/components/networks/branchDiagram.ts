import {svg} from "htl";
import {countWords, fieldWords, kindText, shapeText} from "../marks/layerText.js";
import {type BranchNode, branchLayout} from "./branchLayout.js";
import type {NetworkBlock} from "./networkBlocks.js";

export interface BranchDiagramOptions {
  /** In pixels; below 560 the drawing runs downwards. Defaults to 640. */
  readonly width?: number;
  /** Hears of the box that is pointed at, and of none. */
  readonly onPoint?: (facts: readonly string[] | null) => void;
}

/** Returns a drawing of the ways through a *block*: a box a layer, from its input to what it gives. */
export function branchDiagram(
  {name, layers}: NetworkBlock,
  {width = 640, onPoint = () => {}}: BranchDiagramOptions = {}
): SVGElement {
  const {nodes, depths, lanes} = branchLayout(layers);
  const down = width < 560;
  const [boxWidth, boxHeight] = [
    Math.min(104, down ? (width - 8 * lanes) / lanes : (width - 18 * depths) / depths),
    38
  ];
  // How far one depth is from the next along the ways, and one lane from the next across them.
  const [deep, aside] = down ? [boxHeight + 26, width / lanes] : [width / depths, boxHeight + 12];
  const along = (depth: number) => (down ? depth * deep + boxHeight / 2 + 1 : (depth + 0.5) * deep);
  const across = (lane: number) => (down ? (lane + 0.5) * aside : lane * aside + boxHeight / 2 + 1);
  const point = (u: number, v: number) => (down ? `${v},${u}` : `${u},${v}`);
  const height = down ? (depths - 1) * deep + boxHeight + 2 : (lanes - 1) * aside + boxHeight + 2;
  const middle = (lanes - 1) / 2;
  const place = (depth: number, lane: number) => point(along(depth), across(lane));
  const half = (down ? boxHeight : boxWidth) / 2;
  const known = new Map(nodes.map((node) => [node.layer.name, node]));

  // A way keeps to its lane until the last gap, where it bends.
  const edges = nodes.flatMap(({inputs, depth, lane}) =>
    inputs.map((input) => {
      const from = known.get(input) ?? {depth: 0, lane: middle};
      const [start, end] = [along(from.depth) + half, along(depth) - half];
      const [v0, v1] = [across(from.lane), across(lane)];
      const gap = deep - 2 * half;
      // From the block's input it bends at once, into its own lane.
      const bends = from.depth === 0 ? start : end - gap;
      const bend = bends + gap / 2;
      return svg`<path d=${`M${point(start, v0)}L${point(bends, v0)}C${point(bend, v0)} ${point(bend, v1)} ${point(bends + gap, v1)}L${point(end, v1)}`}></path>`;
    })
  );
  return svg`<svg class="networks-branch-diagram" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height}
    role="group" aria-label=${`The ways through ${name}`}>
    <g class="networks-branch-edges" aria-hidden="true">${edges}</g>
    <g class="networks-branch-box" data-role="input" transform=${`translate(${place(0, middle)})`}>
      <rect x=${-boxWidth / 2} y=${-boxHeight / 2} width=${boxWidth} height=${boxHeight} rx="4"></rect>
      <text dy="0.35em">in</text>
    </g>
    ${nodes.map((node) => box(node))}
  </svg>`;

  function box(node: BranchNode): SVGElement {
    const {layer, convolution, depth, lane} = node;
    const facts = factsOf(node);
    const [first, second] = boxWords(node, boxWidth);
    return svg`<g class="networks-branch-box" data-role=${roleOf(convolution ?? layer)} transform=${`translate(${place(depth, lane)})`}
      role="img" tabindex="0" aria-label=${facts.join(", ")}
      onpointerenter=${() => onPoint(facts)} onfocus=${() => onPoint(facts)} onpointerleave=${() => onPoint(null)} onblur=${() => onPoint(null)}>
      <rect x=${-boxWidth / 2} y=${-boxHeight / 2} width=${boxWidth} height=${boxHeight} rx="4"></rect>
      <text dy="-0.3em">${first}</text><text class="networks-branch-count" dy="1em">${second}</text>
    </g>`;
  }
}

function factsOf({layer, convolution}: BranchNode): string[] {
  const parameters = layer.parameters + (convolution?.parameters ?? 0);
  const kind = convolution ? `${kindText(convolution)} and ReLU` : kindText(layer);
  return [
    layer.name,
    shapeText(layer),
    kind,
    `${parameters ? countWords(parameters) : "no"} parameters`,
    `sees ${fieldWords(layer)}`
  ];
}

/** Returns the two lines in a box: what it does, and how many channels it gives. */
function boxWords({layer, convolution}: BranchNode, width: number): [string, string] {
  const {kind, window} = convolution ?? layer;
  const channels = `${layer.shape[layer.shape.length - 1]}`;
  const size = window?.join("×") ?? "";
  switch (kind) {
    case "maxPool":
      return [width < 60 ? "max" : `max ${size}`, channels];
    case "averagePool":
      return [width < 60 ? "mean" : `mean ${size}`, channels];
    case "concat":
      return ["join", channels];
    case "add":
      return ["sum", channels];
    case "relu":
      return ["ReLU", channels];
    default:
      return [size || kind, channels];
  }
}

function roleOf({kind}: {kind: string}): string {
  if (/pool/i.test(kind)) return "pool";
  return kind === "concat" || kind === "add" ? "join" : "convolution";
}
