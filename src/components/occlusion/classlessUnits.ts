import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import {photos} from "../../photos.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice} from "../frame/linkReaders.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {radioRow} from "../inputs/radioRow.js";
import {type StoryUnitOptions, storyUnit} from "../units/storyUnit.js";
import {lectureUnits, classlessUnits as units} from "./occlusions.js";

export interface ClasslessUnitsOptions extends Omit<StoryUnitOptions, "field" | "units"> {
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** All class labels; fetched when first needed. */
  readonly labels: () => Promise<readonly string[]>;
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the figure “is there a unit for a thing that is no class?”: one of
 * three units with its nine patches, and a field to look for a word among the
 * network’s labels. Needs no network. The unit is in the page’s address.
 */
export function classlessUnits({layers, labels, invalidation, ...sheets}: ClasslessUnitsOptions): HTMLElement {
  const words = units.map(({word}) => word);
  const state = figureState("classless", {unit: readChoice("unit", words)});
  let picked = units[0];
  const unitInput = radioRow(
    "Unit",
    units.map(({word, layer, unit}) => [word, `${layer} ${unit}`] as const),
    {value: picked.word, name: "classless-unit"}
  );
  const found = html`<p class="label-matches" role="status"></p>`;
  const search = html`<input type="search" aria-label="A word to look for among the labels" value=${picked.word}
    oninput=${(event: Event) => {
      event.stopPropagation();
      void look();
    }} />` as HTMLInputElement;
  const place = html`<div></div>`;
  const answer =
    html`<details class="unit-evidence"><summary>What we see in it</summary></details>` as HTMLDetailsElement;
  const frame = figureFrame({
    id: "classless",
    label: "Is there a unit for a thing that is no class?",
    controls: html`<div class="explain-controls lecture-controls"><section>${unitInput}</section>
      <section><label>Look for a word among the labels ${search}</label>${found}</section></div>`,
    picture: html`<div>${place}${answer}</div>`,
    files: {JSON: saveJson},
    link: () => state.link(fields())
  });
  unitInput.addEventListener("input", (event) => {
    event.stopPropagation();
    picked = units.find(({word}) => word === unitInput.value)!;
    frame.note(null);
    state.write(fields());
    show();
  });
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function fields() {
    return picked === units[0] ? {} : {unit: picked.word};
  }

  function follow(): void {
    const {values, problem} = state.read();
    picked = units.find(({word}) => word === values.unit) ?? units[0];
    unitInput.value = picked.word;
    frame.note(problem);
    show();
  }

  function facts() {
    return sheets.facts[lectureUnits.indexOf(picked)];
  }

  function show(): void {
    const {layer, unit, likes, evidence, photo, word} = picked;
    const {field} = layers.find(({name}) => name === layer)!;
    place.replaceChildren(storyUnit(picked, {...sheets, units: lectureUnits, field}));
    answer.open = false;
    answer.replaceChildren(
      answer.firstElementChild!,
      html`<p>${likes[0].toUpperCase()}${likes.slice(1)}. ${evidence}</p>`
    );
    frame.caption(
      `Unit ${unit} of ${layer}: where it answers on one photo, the nine places of the corpus that excite it most, and what in them does.`
    );
    frame.credit(photoCredit(photos.find(({id}) => id === photo)!));
    const {value, rank} = facts();
    frame.readout([
      ["network", "Inception v3"],
      ["unit", `${layer} ${unit}`],
      ["activation", value.toFixed(2)],
      ["rank of the photo", `${rank} of ${photos.length}`],
      ["computed", "when this site was built"]
    ]);
    search.value = word;
    void look();
  }

  async function look(): Promise<void> {
    const text = search.value.trim().toLowerCase();
    if (!text) return void found.replaceChildren("Type a word.");
    try {
      const all = await labels();
      if (search.value.trim().toLowerCase() !== text) return; // the reader was quicker
      const matches = all.filter((label) => label.toLowerCase().includes(text));
      const count = matches.length === 1 ? "1 label has" : `${matches.length || "No"} labels have`;
      found.textContent = `${matches.length ? count : "No label has"} “${text}” in it${matches.length ? `: ${matches.slice(0, 12).join(", ")}${matches.length > 12 ? " …" : ""}` : ""}.`;
    } catch (error) {
      found.textContent = (error as Error).message;
    }
  }

  function saveJson(): void {
    const {layer, unit} = picked;
    saveFile(`${layer}-${unit}.json`, new Blob([JSON.stringify(facts())], {type: "application/json"}));
  }
}
