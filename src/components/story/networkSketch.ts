import {html, svg} from "htl";
import {legibleText} from "../marks/legibleText.js";
import {signKey} from "../marks/signKey.js";

export interface NetworkSketchOptions {
  /** The weights, `weights[layer][unit][unit below]`, from the first hidden layer on. */
  readonly weights?: readonly (readonly (readonly number[])[])[];
  /** What the layers are called, the input first. */
  readonly names?: readonly string[];
}

interface Node {
  readonly layer: number;
  readonly index: number;
}

/** Five inputs, hidden layers of three and of four units, one output; numbers of our choice. */
const exampleWeights = [
  [
    [0.9, -0.4, 0.2, 0.7, -0.1],
    [-0.6, 0.8, 0.5, -0.3, 0.1],
    [0.1, 0.3, -0.7, 0.4, 1]
  ],
  [
    [1, -0.5, 0.2],
    [-0.3, 0.9, 0.4],
    [0.6, 0.1, -0.8],
    [-0.2, 0.5, 0.7]
  ],
  [[0.8, 0.6, -0.9, 0.3]]
] as const;

/** The numbers of nodes and paths below and above a node. */
export interface Reach {
  /** How many nodes of each layer below it depends on, the nearest first. */
  readonly below: readonly number[];
  /** How many nodes of each layer above depend on it, the nearest first. */
  readonly above: readonly number[];
  /** How many paths lead to it from the inputs; 0 for an input. */
  readonly paths: number;
}

/** Returns what a node of a fully connected network of the given *sizes* depends on, and what depends on it. */
export function reachOf(sizes: readonly number[], layer: number): Reach {
  const below = sizes.slice(0, layer).reverse();
  return {below, above: sizes.slice(layer + 1), paths: layer ? below.reduce((product, size) => product * size, 1) : 0};
}

/**
 * Returns a drawing of a small network, the inputs on the left: a node that is
 * touched, pointed at or focused lights up all that it depends on and all that
 * depends on it, and words say how much that is. The weights can be shown.
 */
export function networkSketch({
  weights = exampleWeights,
  names = ["input", "first hidden layer", "second hidden layer", "output"]
}: NetworkSketchOptions = {}): HTMLElement {
  const sizes = [weights[0][0].length, ...weights.map((layer) => layer.length)];
  const [width, height, radius] = [480, 250, 13];
  const place = ({layer, index}: Node) => ({
    x: 40 + (layer * (width - 80)) / (sizes.length - 1),
    y: 8 + (height - 42) * ((index + 0.5) / sizes[layer])
  });
  const nodes = sizes.flatMap((size, layer) => Array.from({length: size}, (_, index): Node => ({layer, index})));
  let held: Node | null = null;
  let current = nodes[nodes.length - 1];

  const edges = weights.flatMap((units, i) =>
    units.flatMap((row, to) =>
      row.map((weight, from) => {
        const [a, b] = [place({layer: i, index: from}), place({layer: i + 1, index: to})];
        const line = svg`<line x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y}></line>` as SVGLineElement;
        return {from: {layer: i, index: from}, to: {layer: i + 1, index: to}, weight, line};
      })
    )
  );
  const shapes = nodes.map((node) => {
    const {x, y} = place(node);
    return svg`<g class="story-sketch-node" role="button" tabindex=${node === current ? 0 : -1} aria-pressed="false"
      aria-label=${titleOf(node)} onclick=${() => hold(node)} onkeydown=${(event: KeyboardEvent) => press(event, node)}
      onpointerenter=${(event: PointerEvent) => event.pointerType !== "touch" && show(node)} onpointerleave=${() => show(held)}
      onfocus=${() => show(node)} onblur=${() => show(held)}>
      <circle class="story-sketch-area" cx=${x} cy=${y} r=${radius + 6}></circle><circle cx=${x} cy=${y} r=${radius}></circle></g>` as SVGGElement;
  });
  const labels = names.map((name, layer) => {
    const anchor = layer === 0 ? "start" : layer === names.length - 1 ? "end" : "middle";
    const x = layer === 0 ? 8 : layer === names.length - 1 ? width - 8 : place({layer, index: 0}).x;
    return svg`<text x=${x} y=${height - 8} text-anchor=${anchor}>${name.replace(" layer", "")}</text>`;
  });
  const words = html`<p class="story-sketch-words" role="status"></p>`;
  const box = html`<input type="checkbox" oninput=${weigh} />` as HTMLInputElement;
  const key = signKey({low: "a weight below 0 (dashed)", high: "a weight above 0; the thicker, the larger"});
  key.hidden = true;
  const element = html`<figure class="story-sketch">
    ${svg`<svg viewBox=${`0 0 ${width} ${height}`} role="group" aria-label=${`A network of ${sizes.join(", ")} units`}>
      <g class="story-sketch-edges">${edges.map(({line}) => line)}</g>${shapes}${labels}</svg>`}
    <label class="story-sketch-weights">${box} Show the weights</label> ${key}
    ${words}
  </figure>`;
  legibleText(element.querySelector("svg")!, width);
  show(null);
  return element;

  function titleOf({layer, index}: Node): string {
    return sizes[layer] === 1 ? `The ${names[layer]}` : `Unit ${index + 1} of the ${names[layer]}`;
  }

  function hold(node: Node): void {
    held = held === node ? null : node;
    for (const [i, shape] of shapes.entries()) shape.setAttribute("aria-pressed", String(nodes[i] === held));
    show(node);
  }

  function show(node: Node | null): void {
    element.classList.toggle("told", !!node);
    nodes.forEach((d, i) => {
      shapes[i].dataset.role = node ? roleOf(d, node) : "";
    });
    for (const {from, to, line} of edges) {
      const below = node && (same(to, node) || to.layer < node.layer);
      const above = node && (same(from, node) || from.layer > node.layer);
      line.dataset.role = below ? "below" : above ? "above" : "";
    }
    words.textContent = node ? tell(node) : "Touch a unit, or walk along them with the arrow keys.";
  }

  function roleOf(d: Node, node: Node): string {
    if (d === node) return "self";
    if (d.layer < node.layer) return "below";
    return d.layer > node.layer ? "above" : "";
  }

  function tell(node: Node): string {
    const {below, above, paths} = reachOf(sizes, node.layer);
    const downwards = below.map((count, i) => `${count} ${plural(count)} of the ${names[node.layer - 1 - i]}`);
    const upwards = above.map(
      (count, i) => `${count === 1 ? "" : `${count} ${plural(count)} of `}the ${names[node.layer + 1 + i]}`
    );
    const first = below.length
      ? `${titleOf(node)} depends on ${downwards.join(" and, through them, on ")}: ${paths} ${paths === 1 ? "path" : "paths"} lead here from the input.`
      : `${titleOf(node)} depends on nothing in the network: it is given.`;
    const verb = above.reduce((sum, count) => sum + count, 0) === 1 ? "depends" : "depend";
    const second = above.length ? `On it ${verb} ${upwards.join(" and ")}.` : "It is the network’s answer.";
    return `${first} ${second}${box.checked ? weightText(node) : ""}`;
  }

  function weightText({layer, index}: Node): string {
    if (!layer) return "";
    const row = weights[layer - 1][index].map((weight) => String(weight).replace("-", "−"));
    return ` Its weights, from top to bottom: ${row.join(", ")}.`;
  }

  function weigh(event: Event): void {
    event.stopPropagation();
    element.classList.toggle("weighed", box.checked);
    key.hidden = !box.checked;
    for (const {weight, line} of edges) {
      line.dataset.sign = box.checked ? (weight < 0 ? "negative" : "positive") : "";
      line.style.strokeWidth = box.checked ? `${0.5 + 4 * Math.abs(weight)}px` : "";
    }
    show(held);
  }

  function press(event: KeyboardEvent, node: Node): void {
    const {layer, index} = node;
    const beside = (by: number) => {
      const size = sizes[layer + by];
      return (
        size && {layer: layer + by, index: Math.min(size - 1, Math.round(((index + 0.5) / sizes[layer]) * size - 0.5))}
      );
    };
    const to = {
      ArrowUp: () => ({layer, index: index - 1}),
      ArrowDown: () => ({layer, index: index + 1}),
      ArrowLeft: () => beside(-1),
      ArrowRight: () => beside(1)
    }[event.key];
    if (event.key === "Enter" || event.key === " ") hold(node);
    else if (!to) return;
    else {
      const goal = to();
      const i = goal ? nodes.findIndex((d) => same(d, goal)) : -1;
      if (i >= 0) {
        shapes[nodes.indexOf(current)].setAttribute("tabindex", "-1");
        current = nodes[i];
        shapes[i].setAttribute("tabindex", "0");
        shapes[i].focus();
      }
    }
    event.preventDefault();
  }
}

const plural = (count: number) => (count === 1 ? "unit" : "units");

const same = (a: Node, b: Node) => a.layer === b.layer && a.index === b.index;
