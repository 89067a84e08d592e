import {html} from "htl";
import {knownNetworks, networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {ClassScore} from "../../worker/protocol.js";
import {catThumbnails} from "../drawer/drawer.js";
import {classPicker} from "../inputs/classPicker.js";
import {photoPicker} from "../inputs/photoPicker.js";
import {allLayers, rescales, scores, type TreeChoice} from "./catTreeState.js";

export interface TreeControlsOptions {
  /** Makes the ids of its parts unique in the page. */
  readonly id: string;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The names of a network's classes; asked for when the reader looks for one. */
  readonly labels: (network: string) => Promise<readonly string[]>;
}

export interface TreeControls {
  readonly element: HTMLElement;
  /** Shows the choice without an event. */
  show(choice: TreeChoice, top: readonly ClassScore[]): void;
}

const scoreTitles = {"absolute-mean": "|mean of a·g| (the code)", "sum-absolute": "sum of |a·g| (the post)"} as const;
const rescaleTitles = {l1: "keeps the sum of |g|", l2: "keeps the sum of g²", none: "none"} as const;

/** Returns the form with which a tree's photo, root, layers and knobs are chosen; *change* hears what is new. */
export function treeControls(
  initial: TreeChoice,
  {id, sheet, labels}: TreeControlsOptions,
  change: (part: Partial<TreeChoice>) => void
): TreeControls {
  let choice = initial;
  let shown: TreeChoice | undefined;
  let labelled: string | undefined;
  const first = typeof initial.photo === "string" ? initial.photo : undefined;
  const photo = photoPicker(photos, {value: first, sheet, catSheet: catThumbnails()});
  const classes = classPicker({id: `${id}-class`});
  const network = select([], (name) => change({network: name, root: undefined, skipped: []}));
  network.addEventListener("focus", fillNetworks);
  network.setAttribute("aria-label", "Network");
  const layer = select([], () => {});
  const unit =
    html`<input type="number" min="0" step="1" value="0" required aria-label="Number of the unit" />` as HTMLInputElement;
  const unitForm = html`<form class="tree-unit" onsubmit=${unitChosen}>${layer}${unit}
    <button type="submit">Take this unit</button></form>`;
  const count = html`<input type="number" min="1" max="10" step="1" required
    onchange=${() => count.reportValidity() && change({count: count.valueAsNumber})} />` as HTMLInputElement;
  const score = select(
    scores.map((d) => [d, scoreTitles[d]]),
    (value) => change({score: scores.find((d) => d === value)})
  );
  const rescale = select(
    rescales.map((d) => [d, rescaleTitles[d]]),
    (value) => change({rescale: rescales.find((d) => d === value)})
  );
  const layers = html`<fieldset class="tree-layers"></fieldset>`;
  const more = html`<details class="tree-more"><summary>Root, layers and knobs</summary>
    <div class="tree-knobs">
      <section><div class="figure-control-title">Root: a class</div>${classes}</section>
      <section><div class="figure-control-title">Root: any unit</div>${unitForm}
        <div class="figure-control-title">Network</div>${network}</section>
      <section><div class="figure-control-title">Children</div>
        <label>How many, 1 to 10 ${count}</label><label>Score ${score}</label><label>Rescaling ${rescale}</label></section>
      <section>${layers}</section>
    </div></details>`;
  const element = html`<div class="tree-controls"><section>
    <div class="figure-control-title">Photo</div>${photo}</section>${more}</div>`;

  for (const form of [photo, classes]) form.addEventListener("input", (event) => event.stopPropagation());
  photo.addEventListener("input", () => {
    change({photo: photo.value});
  });
  classes.addEventListener("input", () => {
    change({root: {layer: networkEntry(choice.network).treeLayers[0], unit: classes.value}});
  });
  more.addEventListener("toggle", fetchLabels);

  /** Offers the networks that are known now: the reader's own come and go. */
  function fillNetworks(): void {
    const known = knownNetworks();
    if (network.options.length === known.length && known.every(({name}, i) => network.options[i].value === name))
      return;
    const {value} = network;
    network.replaceChildren(...known.map(({name, title}) => html`<option value=${name}>${title}</option>`));
    network.value = value;
  }

  function unitChosen(event: Event): void {
    event.preventDefault();
    change({root: {layer: layer.value, unit: unit.valueAsNumber}});
  }

  async function fetchLabels(): Promise<void> {
    const {network} = choice;
    if (labelled === network || !(more as HTMLDetailsElement).open) return;
    labelled = network;
    const found = await labels(network).catch(() => []);
    if (choice.network === network) classes.labels = found;
  }

  function layerBoxes(): Node[] {
    const all = allLayers(choice.network);
    const top = choice.root ? all.indexOf(choice.root.layer) : 0;
    const below = all.slice(top + 1);
    const boxes = below.map((name) => {
      const box =
        html`<input type="checkbox" value=${name} checked=${!choice.skipped.includes(name)} disabled=${below.length === 1}
        onchange=${() => skip(name, !box.checked)} />` as HTMLInputElement;
      return html`<label>${box} ${name === "input" ? "input (the three colours)" : name}</label>`;
    });
    return [html`<legend class="figure-control-title">Layers, top down</legend>`, ...boxes];
  }

  function skip(name: string, skipped: boolean): void {
    const others = choice.skipped.filter((d) => d !== name);
    change({skipped: allLayers(choice.network).filter((d) => others.includes(d) || (skipped && d === name))});
  }

  return {
    element,
    show(now, top) {
      const atClass = now.root?.layer === networkEntry(now.network).treeLayers[0];
      classes.show(top, atClass ? now.root!.unit : Number.NaN);
      if (now === shown) return;
      const before = shown;
      choice = now;
      shown = now;
      if (photo.value !== now.photo) photo.value = now.photo;
      fillNetworks();
      network.value = now.network;
      const {treeLayers, title} = networkEntry(now.network);
      if (before?.network !== now.network) {
        layer.replaceChildren(...treeLayers.map((name) => html`<option value=${name}>${name}</option>`));
        layer.setAttribute("aria-label", `Layer of ${title}`);
        fetchLabels();
      }
      layer.value = now.root?.layer ?? treeLayers[0];
      unit.value = String(now.root?.unit ?? 0);
      count.value = String(now.count);
      score.value = now.score;
      rescale.value = now.rescale;
      if (before?.network !== now.network || before.root?.layer !== now.root?.layer) {
        layers.replaceChildren(...layerBoxes());
      } else {
        for (const box of layers.querySelectorAll("input")) box.checked = !now.skipped.includes(box.value);
      }
    }
  };
}

function select(options: readonly (readonly [string, string])[], change: (value: string) => void): HTMLSelectElement {
  const element = html`<select onchange=${() => change(element.value)}>
    ${options.map(([value, title]) => html`<option value=${value}>${title}</option>`)}</select>` as HTMLSelectElement;
  return element;
}
