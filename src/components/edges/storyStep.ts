import {html} from "htl";
import {allOrdered, type Ordered} from "../../corpus/orderedPatches.js";
import type {Tree, TreeNode} from "../../features/tree.js";
import type {CropBox} from "../../images/crop.js";
import {photos} from "../../photos.js";
import {followPatchOrder} from "../frame/patchOrder.js";
import {photoCredit} from "../frame/photoCredit.js";
import {strongestSwitch} from "../frame/strongestSwitch.js";
import {sheetCell} from "../marks/sheetCell.js";
import {underKnob} from "../marks/underKnob.js";
import {edgeSheets} from "../tree/edgeSheets.js";
import {nodesOf} from "../tree/treeNodes.js";
import {treeStory} from "../tree/treeStory.js";
import type {UnitNames} from "../units/unitNames.js";
import {unitPicture} from "../units/unitPicture.js";

export interface StoryStepOptions {
  /** The reader's names and ours. */
  readonly names: UnitNames;
  /** The address of the sheet of the nodes' pictures. */
  readonly sheet: string;
  /** The address of the sheet of their patches. */
  readonly patches: string;
  /** The ids of the photos that the patches are cut from, by node. */
  readonly examples: readonly Ordered<string>[];
  /** The part of each node's picture that holds its signal; null where there is none. */
  readonly spots: readonly (CropBox | null)[];
  /** The address of the photo. */
  readonly photo: string;
  /** Ends listening to the names. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns a step of the story, 0 the first: the node that is opened, the
 * children kept with their patches, those set aside small, and the step as a
 * sum of names, which the reader can change.
 */
export function storyStep(tree: Tree, step: number, options: StoryStepOptions): HTMLElement {
  const {names, sheet, patches, examples, spots, photo, invalidation} = options;
  const {network, root, label, steps} = treeStory;
  const nodes = nodesOf(tree.root).map(({node}) => node);
  const keptUnits: readonly number[] = steps[step].kept;
  const parent = openedAt(tree.root, step);
  const children = parent.children ?? [];
  const kept = keptUnits.map((unit) => children.find((child) => child.unit === unit)!);
  const aside = children.filter(({unit}) => !keptUnits.includes(unit));
  const sum = html`<p class="edges-story-equation" role="status" aria-label="The step as a sum of names"></p>`;
  const credited = [
    ...new Set([...kept, ...aside].flatMap((node) => allOrdered(examples[nodes.indexOf(node)], (id) => id)))
  ];
  const element = html`<div class="edges-story-step"></div>` as HTMLElement;
  let signalsShown = false;
  const cards = [...kept.map((node) => card(node, true)), ...aside.map((node) => card(node, false))];
  names.addEventListener("change", show);
  invalidation?.then(() => names.removeEventListener("change", show));
  show();
  element.append(html`<div>
    <div class="edges-story-cards">${cards.slice(0, kept.length).map((d) => d.element)}</div>
    <div class="edges-story-aside"><span>Set aside</span><div class="edges-story-cards">${cards.slice(kept.length).map((d) => d.element)}</div></div>
    <div class="edges-story-knobs">${underKnob(element)}
      <label><input type="checkbox" oninput=${(event: Event) => event.stopPropagation()}
        onchange=${(event: Event) => signals((event.target as HTMLInputElement).checked)} /> under each patch, what in it excites the unit</label>
      ${strongestSwitch()}</div>
    ${sum}
    <details class="units-patch-credits"><summary>Photos in the patches</summary><ul>${credited.map(credit)}</ul></details></div>`);
  return element;

  function signals(isShown: boolean): void {
    signalsShown = isShown;
    for (const part of element.querySelectorAll<HTMLElement>(".edges-story-signal")) part.hidden = !isShown;
  }

  function card(node: TreeNode, isKept: boolean) {
    const {layer, unit, score = 0, drop = 0} = node;
    const index = nodes.indexOf(node);
    const title = `${layer} ${unit}`;
    const cell = sheetCell(index, {
      sheet,
      ...edgeSheets.story,
      count: nodes.length,
      label: `What ${title} sees in this photo`
    });
    const under = () => html`<img src=${photo} alt="" />` as HTMLImageElement;
    const picture = unitPicture(cell, {
      spot: spots[index],
      photo: under,
      subject: subjectOf(treeStory.photo),
      brief: true
    });
    const {columns} = edgeSheets.patches;
    const patch = (at: number, label: string) =>
      sheetCell(index * columns + at, {sheet: patches, ...edgeSheets.patches, count: nodes.length * columns, label});
    const onSheet = allOrdered(examples[index], (id) => id);
    const grid = html`<div class="edges-story-patches" aria-label=${`Patches that excite ${title} most`} role="group"></div>`;
    followPatchOrder(grid as HTMLElement, (order) => {
      const cells = examples[index][order].map((id) => {
        const at = onSheet.indexOf(id);
        const signal = patch(at + columns / 2, `What excites ${title} in it`);
        return html`<div>${patch(at, subjectOf(id))}<div class="edges-story-signal" hidden=${!signalsShown}>${signal}</div></div>`;
      });
      grid.replaceChildren(...cells);
    });
    const input = html`<input type="text" maxlength="60" aria-label=${`Your name for ${title}`} placeholder=${title}
      onchange=${() => names.set(network, layer, unit, input.value)} />` as HTMLInputElement;
    const element = html`<div class=${isKept ? "edges-story-card kept" : "edges-story-card"}>
      ${picture}${grid}
      ${input}<small>${title} · score ${short(score)} · ${dropText(drop, parent.value)}</small></div>`;
    return {element, node, input};
  }

  function nameOf({layer, unit}: Pick<TreeNode, "layer" | "unit">): string {
    if (layer === root.layer && unit === root.unit) return label;
    return names.get(network, layer, unit) ?? `${layer} ${unit}`;
  }

  function show(): void {
    for (const {node, input} of cards) input.title = input.value = names.get(network, node.layer, node.unit) ?? "";
    const terms = [...new Set(kept.map(nameOf))];
    sum.textContent = `${[...terms, "…"].join(" + ")} = ${nameOf(parent)}`;
  }
}

function subjectOf(id: string): string {
  return photos.find((photo) => photo.id === id)?.subject ?? id;
}

/** Returns the node that the step opens. */
function openedAt(root: TreeNode, step: number): TreeNode {
  let node = root;
  for (const {next} of treeStory.steps.slice(0, step)) node = node.children!.find(({unit}) => unit === next)!;
  return node;
}

function credit(id: string): HTMLElement {
  const photo = photos.find((d) => d.id === id);
  return html`<li>${photo ? photoCredit(photo) : id}</li>`;
}

function short(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(2)));
}

function dropText(drop: number, value: number): string {
  const percent = Math.abs((100 * drop) / value);
  const share = percent < 1 ? "under 1\u00a0%" : `${Math.round(percent)}\u00a0%`;
  return `without it the parent ${drop >= 0 ? "falls" : "rises"} by ${share}`;
}
