import {html} from "htl";
import {responseRows} from "../../corpus/responseRows.js";
import {readResponses} from "../../corpus/responses.js";
import {thumbnailPlace, thumbnailSheet} from "../../corpus/thumbnailSheet.js";
import {groupShare} from "../../evaluation/groupShare.js";
import {networkEntry} from "../../networks.js";
import {type Photo, photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {figureChoice} from "../frame/figureChoice.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {categoryColours} from "../marks/categoryColours.js";
import {categoryMarks} from "../marks/markColours.js";
import {percentText} from "../marks/percentText.js";
import {photoMark} from "../marks/photoMark.js";
import {pictureScatter} from "../marks/pictureScatter.js";
import {type LayerComponents, readComponents} from "./componentFile.js";
import {pcaCount} from "./pcaLayers.js";
import {varianceBars} from "./varianceBars.js";

export interface PhotoPcaOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The responses of every unit, data/patches/inception-v3-responses.bin; fetched when first needed. */
  readonly responses: () => Promise<ArrayBuffer>;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** Makes it unique in the page; defaults to "photo-pca". */
  readonly id?: string;
  /** The layer shown first; defaults to "Mixed_7a". */
  readonly layer?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  layer: string;
  /** The components across and up, counted from 1. */
  x: number;
  y: number;
  /** The kinds whose photos the components are of; none for all. */
  kinds: readonly string[];
}

/** Components with the photos they are of. */
interface Solution {
  readonly components: LayerComponents;
  /** Indices in the registry. */
  readonly examples: readonly number[];
  /** The scores of each component. */
  readonly columns: readonly Float64Array[];
  readonly made: readonly Fact[];
}

const kinds = [...new Set(photos.map(({kind}) => kind))] as readonly Photo["kind"][];

/**
 * Returns the live figure “what does a layer of a large network think is
 * alike?”: the photos of the corpus where two principal components of a layer
 * of inception-v3 put them. It begins with the built *components*
 * (data/pca/photo-components.bin); those of some kinds of photos only are
 * computed from the *responses*, without the network. The state is in the
 * page’s address.
 */
export function photoPca(
  components: ArrayBuffer,
  {client, responses, sheet, id = "photo-pca", layer: first = "Mixed_7a", invalidation}: PhotoPcaOptions
): HTMLElement {
  const {network, layers} = readComponents(components);
  const initial: Choice = {layer: first, x: 1, y: 2, kinds: []};
  let choice: Choice = {...initial};
  let shown: Solution | undefined;
  const solutions = new Map<string, Solution>();
  const picture = new Image();
  const places = photos.map((_, i) => thumbnailPlace(i));
  const everything = photos.map((_, i) => i);
  const key = html`<div></div>`;
  for (const layer of layers)
    solutions.set(
      keyOf({...initial, layer: layer.layer}),
      solution(everything, layer, [["computed", "when this site was built, from responses kept to 1 in 255"]])
    );

  const state = figureState<Choice>(id, {
    layer: readChoice(
      "layer",
      layers.map((d) => d.layer)
    ),
    x: readWhole("component", 1, pcaCount),
    y: readWhole("component", 1, pcaCount),
    kinds(text) {
      const list = text.split(",");
      if (!list.every((d) => kinds.some((kind) => kind === d))) throw new RangeError(`unknown kinds: ${quoted(text)}`);
      return kinds.filter((kind) => list.includes(kind));
    }
  });
  const boxes = kinds.map((kind) => {
    const box =
      html`<input type="checkbox" oninput=${(event: Event) => event.stopPropagation()} onchange=${pickKinds} />` as HTMLInputElement;
    return {kind, box, element: html`<label>${box} ${kind}</label>`};
  });
  const menu = (pick: (value: string) => void) => {
    const select =
      html`<select oninput=${(event: Event) => event.stopPropagation()} onchange=${() => pick(select.value)}></select>` as HTMLSelectElement;
    return select;
  };
  const layerMenu = menu((name) => change({layer: name}));
  const across = menu((k) => change({x: Number(k)}));
  const up = menu((k) => change({y: Number(k)}));
  layerMenu.append(...layers.map((d) => html`<option value=${d.layer}>${d.layer} (${d.features})</option>`));
  const more = html`<details class="pca-more"><summary>Only some kinds of photos</summary>
    <form class="pca-digits" onsubmit=${(event: Event) => event.preventDefault()}><fieldset><legend>Only these kinds</legend>${boxes.map((d) => d.element)}</fieldset></form></details>` as HTMLDetailsElement;
  const scatter = pictureScatter({label: "Photos by two components", size: 36, onSelect: list, invalidation});
  const inside = html`<div class="scatter-inside"></div>`;
  const bars = html`<div></div>`;
  const frame = figureFrame({
    id,
    label: "What does a layer of a large network think is alike?",
    controls: html`<div class="explain-controls"><section class="control-photo pca-controls"><label>Layer ${layerMenu}</label>
      <label>Across ${across}</label><label>Up ${up}</label>
      ${more}</section></div>`,
    picture: html`<div class="pca">${key}${scatter.element}${inside}
      <div class="control-title">Share of the variance</div>${bars}</div>`,
    files: {
      PNG: async () => saveFile(`${choice.layer}-components.png`, await scatter.png()),
      SVG: saveSvg,
      CSV: saveCsv,
      JSON: saveJson
    },
    tools: html`<button type="button" onclick=${check}>Compute it here</button>`,
    link: () => state.link(changed()),
    onCancel: () => answers.cancel(),
    onRetry: () => void update()
  });
  const answers = answering(frame, {stale: scatter.stale, invalidation});
  picture.addEventListener("load", () => shown && show(shown));
  picture.src = sheet;
  const change = figureChoice<Choice>({
    frame,
    state,
    initial,
    choose(next, linked) {
      choice = next;
      more.open ||= linked.kinds !== undefined;
    },
    changed,
    show: () => void update(),
    invalidation
  });
  return frame.element;

  function changed() {
    const {kinds: some, ...rest} = choice;
    const entries = Object.entries(rest).filter(([name, value]) => value !== initial[name as keyof Choice]);
    return {...Object.fromEntries(entries), kinds: some.length ? some.join(",") : undefined};
  }

  function pickKinds(): void {
    const picked = boxes.filter(({box}) => box.checked).map(({kind}) => kind);
    if (picked.length) change({kinds: picked.length === kinds.length ? [] : picked});
    else {
      answers.cancel();
      frame.error("no photos: choose at least one kind", false);
    }
  }

  function keyOf({layer, kinds: some}: Choice): string {
    return [layer, ...some].join(" ");
  }

  function solution(examples: readonly number[], components: LayerComponents, made: readonly Fact[]): Solution {
    const columns = Array.from({length: components.count}, (_, k) =>
      Float64Array.from(examples, (_, i) => components.scores[i * components.count + k])
    );
    return {components, examples, columns, made};
  }

  async function update(): Promise<void> {
    layerMenu.value = choice.layer;
    for (const {kind, box} of boxes) box.checked = !choice.kinds.length || choice.kinds.includes(kind);
    const known = solutions.get(keyOf(choice));
    if (known) {
      answers.cancel();
      frame.error(null);
      show(known);
    } else await ask();
  }

  /** Computes the components of the chosen photos from their responses. */
  async function ask(): Promise<Solution | undefined> {
    const {layer, kinds: some} = choice;
    const key = keyOf(choice);
    let found: Solution | undefined;
    await answers.run(async ({signal, progress}) => {
      const examples = everything.filter((i) => !some.length || some.includes(photos[i].kind));
      const file = readResponses(await responses());
      const {rows, features} = responseRows(file, layer, examples);
      const question = {kind: "rowsPca", network: networkFiles("mnist"), rows, features, count: pcaCount} as const;
      const {backend: _, milliseconds, ...answer} = await client.ask(question, {signal, progress});
      if (signal.aborted) return;
      found = solution(examples, {layer, ...answer}, [
        ["computed", `here, in ${Math.round(milliseconds)} ms, from responses kept to 1 in 255`]
      ]);
      solutions.set(key, found);
      show(found);
    });
    return found;
  }

  /** Computes what is on the screen once more, here, and says how far it is from what the site was built with. */
  async function check(): Promise<void> {
    const before = solutions.get(keyOf(choice));
    const after = await ask();
    if (!before || !after) return;
    const largest = before.components.scores.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const furthest = before.components.scores.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - after.components.scores[i])),
      0
    );
    const share = ((100 * furthest) / largest).toPrecision(2);
    frame.readout([...facts(after), ["furthest from what was shown", `${share} % of the largest coordinate`]]);
  }

  function show(next: Solution): void {
    shown = next;
    const {components: layer, columns, examples} = next;
    const {colours, key: names} = categoryMarks(kindsOf(next), kinds, categoryColours);
    key.replaceChildren(names);
    const shares = Array.from(layer.variances, (variance) => variance / layer.total);
    const [x, y] = [choice.x, choice.y].map((k) => Math.min(k, layer.count) - 1);
    const title = (k: number) => `component ${k + 1} (${percentText(shares[k])})`;
    for (const [select, k] of [
      [across, x],
      [up, y]
    ] as const) {
      select.replaceChildren(...shares.map((_, i) => html`<option value=${i + 1}>${title(i)}</option>`));
      select.value = String(k + 1);
    }
    scatter.show({
      x: columns[x],
      y: columns[y],
      xTitle: title(x),
      yTitle: title(y),
      draw(context, i, left, top, size) {
        const {cell} = thumbnailSheet;
        if (picture.complete && picture.naturalWidth)
          context.drawImage(picture, places[examples[i]].x, places[examples[i]].y, cell, cell, left, top, size, size);
        context.lineWidth = 2;
        context.strokeStyle = colours[i];
        context.strokeRect(left, top, size, size);
        context.strokeStyle = getComputedStyle(context.canvas).color;
      },
      colour: (i) => colours[i],
      name: (i) => `${photos[examples[i]].subject} (${photos[examples[i]].kind})`
    });
    bars.replaceChildren(varianceBars(shares, {axes: [x, y], onPick: (k) => change({x: k + 1})}));
    list(scatter.selected);
    frame.caption(
      `${examples.length} photos where components ${x + 1} and ${y + 1} of ${layer.layer} put them: two directions that hold ${percentText(shares[x] + (x === y ? 0 : shares[y]))} of the variance. A photo’s numbers are the largest response of each unit anywhere in it.`
    );
    frame.readout(facts(next));
  }

  function kindsOf({examples}: Solution): number[] {
    return examples.map((i) => kinds.indexOf(photos[i].kind));
  }

  function facts(found: Solution): Fact[] {
    const {components, columns, examples, made} = found;
    const groups = kindsOf(found);
    const share = (k: number) => percentText(groupShare(columns[Math.min(k, columns.length) - 1], groups));
    return [
      ["network", networkEntry(network).title],
      ["layer", `${components.layer}: ${components.features} units`],
      ["photos", `${examples.length}`],
      ...(new Set(groups).size > 1
        ? ([["the kind explains", `${share(choice.x)} across, ${share(choice.y)} up`]] as const)
        : []),
      ...made
    ];
  }

  function list(places: readonly number[]): void {
    if (!places.length || !shown) {
      inside.replaceChildren();
      return;
    }
    const {examples} = shown;
    const selected = places.map((i) => examples[i]);
    const counts = kinds.map((kind) => ({kind, count: selected.filter((i) => photos[i].kind === kind).length}));
    const words = counts.filter(({count}) => count).sort((a, b) => b.count - a.count);
    inside.replaceChildren(
      html`<div class="digit-list"><p role="status">${selected.length} inside: ${words.map(({kind, count}) => `${count} × ${kind}`).join(", ")}.</p>
        <ul class="digit-marks">${selected.map((i) => html`<li title=${photos[i].subject}>${photoMark(i, sheet, 48)}</li>`)}</ul>
        <details><summary>Credits of these photos</summary><ul>${selected.map((i) => html`<li>${photoCredit(photos[i])}</li>`)}</ul></details></div>`
    );
  }

  function current(): Solution {
    if (!shown) throw new Error("There are no numbers yet.");
    return shown;
  }

  function saveSvg(): void {
    const text = new XMLSerializer().serializeToString(bars.querySelector("svg")!);
    saveFile(`${choice.layer}-variance.svg`, new Blob([text], {type: "image/svg+xml"}));
  }

  function saveCsv(): void {
    const {examples, columns, components: layer} = current();
    const rows = examples.map((example, i) => ({
      photo: photos[example].id,
      kind: photos[example].kind,
      ...Object.fromEntries(columns.map((values, k) => [`component ${k + 1}`, values[i]]))
    }));
    saveFile(`${layer.layer}-components.csv`, new Blob([csvText(rows)], {type: "text/csv"}));
  }

  function saveJson(): void {
    const {examples, columns, components} = current();
    const {layer: name, features, total} = components;
    const variances = Array.from(components.variances);
    const scores = Object.fromEntries(examples.map((i, at) => [photos[i].id, columns.map((values) => values[at])]));
    const text = JSON.stringify({network, layer: name, features, total, variances, scores});
    saveFile(`${name}-components.json`, new Blob([text], {type: "application/json"}));
  }
}
