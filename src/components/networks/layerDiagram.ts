import {html, svg} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import type {FieldElement} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {countWords, fieldWords, kindText, shapeText} from "../marks/layerText.js";
import {branchDiagram} from "./branchDiagram.js";
import {diagramLayout, sideOf} from "./diagramLayout.js";
import {type NetworkBlock, networkBlocks} from "./networkBlocks.js";

export interface LayerDiagramOptions {
  /** In pixels; below 600 the drawing runs downwards. Defaults to 640. */
  readonly width?: number;
  /** The network’s title, for those who cannot see the drawing. */
  readonly title?: string;
  /** The name of the block that is open at first; defaults to none. */
  readonly open?: string;
}

/**
 * Returns a drawing of a network from its input to its output, given all its
 * *layers* in order: a bar a block, as high as the map’s side and as thick as
 * it has channels, both to scale. A bar that is pointed at, focused or tapped
 * tells what it is; one that branches opens. Its value is the name of the open
 * block, empty where none is.
 */
export function layerDiagram(
  layers: readonly LayerRow[],
  {width = 640, title = "The network", open = ""}: LayerDiagramOptions = {}
): FieldElement<string> {
  const blocks = networkBlocks(layers);
  const down = width < 600;
  const {places, height, across} = diagramLayout(blocks, width, down);
  const hint = "Point at a bar, or walk along them with the arrow keys.";
  const opens = blocks.some(opensUp) ? " The pale bars open." : "";
  const readout = html`<p class="networks-layer-readout">${hint}${opens}</p>`;
  const inside = html`<div class="networks-layer-inside"></div>`;
  let opened: NetworkBlock | undefined;

  const bars = blocks.map((block, i) => {
    const {start, slot, thick, side} = places[i];
    const middle = start + slot / 2;
    const [x, y, w, h] = down
      ? [across.middle - side / 2, middle - thick / 2, side, thick]
      : [middle - thick / 2, across.middle - side / 2, thick, side];
    const area = down ? [0, start, width, slot] : [start, 0, slot, height];
    return svg`<g class="networks-layer-bar" data-role=${roleOf(block)} role="button" tabindex=${i ? -1 : 0}
      aria-label=${factsOf(block).join(", ").replace(",", "")} aria-expanded=${opensUp(block) ? "false" : null}
      onpointerenter=${() => tell(factsOf(block))} onpointerleave=${() => tell(null)}
      onfocus=${() => tell(factsOf(block))} onblur=${() => tell(null)}
      onclick=${() => choose(block)} onkeydown=${(event: KeyboardEvent) => press(event, i)}>
      <rect class="networks-layer-area" x=${area[0]} y=${area[1]} width=${area[2]} height=${area[3]}></rect>
      <rect class="networks-layer-body" x=${x} y=${y} width=${w} height=${h} rx=${Math.min(2, w / 3, h / 3)}></rect>
      ${labelOf(block, middle)}
    </g>` as SVGGElement;
  });
  const line = down
    ? {x1: across.middle, x2: across.middle, y1: 0, y2: height}
    : {x1: 0, x2: width, y1: across.middle, y2: across.middle};
  const roles = new Set(blocks.map(roleOf));
  const key = Object.entries(keys).filter(([role]) => roles.has(role));
  const element = valued<string>(
    html`<div class="networks-layer-diagram">
    <ul class="networks-layer-key">${key.map(([role, words]) => html`<li data-role=${role}>${words}</li>`)}</ul>
    ${svg`<svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role="group" aria-label=${`${title}, block by block`}>
      <line class="networks-layer-axis" ${line}></line>${bars}${down ? "" : sides()}
    </svg>`}
    ${readout}${inside}
  </div>`,
    {get: () => opened?.name ?? "", set: (name) => show(blocks.find((block) => block.name === name))}
  );
  element.value = open;
  return element;

  function tell(facts: readonly string[] | null): void {
    const shown = facts ?? (opened && factsOf(opened));
    if (!shown) return void readout.replaceChildren(hint, opens);
    const [name, ...rest] = shown;
    readout.replaceChildren(html`<strong>${name}</strong>`, ` ${rest.join(" · ")}`);
  }

  /** Opens the block that the reader chose, or closes it. */
  function choose(block: NetworkBlock): void {
    const opensIt = opensUp(block);
    if (opensIt) show(opened === block ? undefined : block);
    tell(factsOf(block));
    if (opensIt) dispatchInput(element);
  }

  /** Shows the inside of a block, or of none. */
  function show(block: NetworkBlock | undefined): void {
    opened = block && opensUp(block) ? block : undefined;
    for (const [i, d] of blocks.entries()) if (opensUp(d)) bars[i].setAttribute("aria-expanded", String(d === opened));
    inside.replaceChildren(opened ? panel(opened) : "");
    tell(null);
  }

  function panel(block: NetworkBlock): HTMLElement {
    const drawing = branchDiagram(block, {width: width - 2 * panelPadding, onPoint: tell});
    return html`<section aria-label=${`Inside ${block.name}`}>
      <header><span><strong>Inside ${block.name}</strong>: ${block.branches} ways side by side, joined at the end.</span>
        <button type="button" class="networks-layer-close" onclick=${() => choose(block)}>Close</button></header>
      <div class="networks-layer-scroll">${drawing}</div>
    </section>`;
  }

  function press(event: KeyboardEvent, i: number): void {
    const to = {ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: bars.length - 1}[
      event.key
    ];
    if (event.key === "Enter" || event.key === " ") choose(blocks[i]);
    else if (to === undefined) return;
    else if (bars[to]) {
      for (const [j, bar] of bars.entries()) bar.setAttribute("tabindex", j === to ? "0" : "-1");
      bars[to].focus();
    }
    event.preventDefault();
  }

  function labelOf(block: NetworkBlock, middle: number): SVGElement {
    if (down)
      return svg`<text class="networks-layer-name" x=${across.labels} y=${middle} dy="0.35em">${block.name}
        <tspan class="networks-layer-shape">${shapeText(block.output)}</tspan></text>`;
    return svg`<text class="networks-layer-name" transform=${`translate(${middle},${across.labels}) rotate(-90)`} dy="0.35em" text-anchor="end">${block.name}</text>`;
  }

  /** Returns the sides of the maps, each written once above the first bar that has it, where there is room. */
  function sides(): SVGElement[] {
    let last = {x: Number.NEGATIVE_INFINITY, y: 0, side: 0};
    return blocks.flatMap(({output: {shape}}, i) => {
      const {start, slot, side} = places[i];
      const label = {x: start + slot / 2, y: across.middle - side / 2 - 5, side: sideOf(shape)};
      const crowded = label.x - last.x < 26 && Math.abs(label.y - last.y) < 12;
      if (label.side === last.side || crowded) return [];
      last = label;
      return svg`<text class="networks-layer-side" x=${label.x} y=${label.y} aria-hidden="true">${label.side}</text>`;
    });
  }
}

const panelPadding = 12;

/** What the colours mean. */
const keys: Readonly<Record<string, string>> = {
  input: "input",
  convolution: "convolution and ReLU",
  pool: "pooling",
  join: "block with branches",
  list: "list of numbers, without places"
};

function opensUp({branches}: NetworkBlock): boolean {
  return branches > 1;
}

function roleOf({output, branches}: NetworkBlock): string {
  if (output.kind === "input") return "input";
  if (output.shape.length !== 3) return "list";
  if (branches > 1) return "join";
  return output.kind === "maxPool" || output.kind === "averagePool" ? "pool" : "convolution";
}

function factsOf({name, layers, output, parameters, branches}: NetworkBlock): string[] {
  const kind =
    branches > 1
      ? `${branches} branches, ${layers.length} layers`
      : layers.map((layer) => kindText(layer)).join(" and ");
  return [
    name,
    shapeText(output),
    kind,
    `${parameters ? countWords(parameters) : "no"} parameters`,
    `sees ${fieldWords(output)}`
  ];
}
