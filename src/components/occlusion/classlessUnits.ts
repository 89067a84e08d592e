import {html} from "htl";
import {photos} from "../../photos.js";
import {labels, layerTables} from "../drawer/drawer.js";
import {radioField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf} from "../frame/picked.js";
import {numberText} from "../marks/numberText.js";

import {type StoryUnitOptions, storyUnit} from "../units/storyUnit.js";
import type {UnitFacts} from "../units/storyUnits.js";
import {labelMatches} from "./labelMatches.js";
import {kindText} from "./lectureCounts.js";
import {lectureUnitFiles} from "./lectureUnitFiles.js";
import {fivePanelsDefault, type LectureUnit, lectureUnits, classlessUnits as units} from "./occlusions.js";

export interface ClasslessUnitsOptions {
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  /** The word for the unit. */
  readonly unit: string;
}

/** A unit as it was computed when the site was built. */
interface Shown {
  readonly unit: LectureUnit;
  readonly options: StoryUnitOptions;
  readonly facts: UnitFacts;
  /** What was counted of it, in words. */
  readonly counted: string;
}

/**
 * Returns the figure “is there a unit for a thing that is no class?”: one of
 * five units with its nine patches, and a field to look for a word among the
 * network’s labels. Needs no network. The unit is in the page’s address.
 */
export function classlessUnits({invalidation}: ClasslessUnitsOptions = {}): LiveFigure<Choice> {
  const choices = units.map(({word, layer, unit}) => [word, `${layer} ${unit}`] as const);
  const fields = {
    unit: radioField<string>("Unit", choices, {initial: units[0].word, group: "classless-unit"})
  };
  const board = classlessBoard();
  const search = labelSearch();
  let files: ReturnType<typeof lectureUnitFiles> | undefined;
  return liveFigure<Choice, Shown>({
    id: "classless",
    label: "Is there a unit for a thing that is no class?",
    isWide: true,
    invalidation,
    fields,
    controls: html`<div class="figure-fields figure-columns"><section>${fields.unit.element}</section>
      <section>${search.element}</section></div>`,
    picture: board.element,
    built: ({unit}) => shownOf(unit),
    draw(shown) {
      const {unit, facts} = shown;
      board.draw(unit, shown.options, shown.counted);
      search.look(unit.word);
      return {
        caption: `Unit ${unit.unit} of ${unit.layer}: where it answers on one photo, the nine places of the corpus that excite it most, and what in them does.`,
        credit: creditOf(unit.photo),
        facts: [
          ["network", "Inception v3"],
          ["unit", `${unit.layer} ${unit.unit}`],
          ["activation", numberText(facts.value)],
          ["rank of the photo", `${facts.rank} of ${photos.length}`],
          ["computed", "when this site was built"]
        ]
      };
    },
    files: {JSON: ({facts}) => facts},
    fileName: (_, {unit: {layer, unit}}) => `${layer}-${unit}`
  });

  async function shownOf(word: string): Promise<Shown> {
    files ??= lectureUnitFiles();
    files.catch(() => (files = undefined));
    const [{counts, ...options}, tables] = await Promise.all([files, layerTables()]);
    const unit = units.find((d) => d.word === word)!;
    const at = lectureUnits.indexOf(unit);
    const {field} = tables[fivePanelsDefault.network].layers.find(({name}) => name === unit.layer)!;
    const kinds = counts.kinds[at];
    return {unit, options: {...options, field}, facts: options.facts[at], counted: kinds ? kindText(kinds) : ""};
  }
}

/** Returns the picture of a unit: its patches, and folded away what is seen in them. */
export function classlessBoard() {
  const place = html`<div></div>`;
  const evidence =
    html`<details class="occlusion-evidence"><summary>What we see in it</summary></details>` as HTMLDetailsElement;
  return {
    element: html`<div>${place}${evidence}</div>`,
    draw(unit: LectureUnit, options: StoryUnitOptions, counted = ""): void {
      place.replaceChildren(storyUnit(unit, options));
      evidence.open = false;
      evidence.replaceChildren(
        evidence.firstElementChild!,
        html`<p>${unit.likes[0].toUpperCase()}${unit.likes.slice(1)}. ${unit.evidence} ${counted}</p>`
      );
    }
  };
}

/** Returns a field to look for a word among the network’s labels. */
function labelSearch() {
  const found = html`<p class="occlusion-matches" role="status"></p>`;
  const search = html`<input type="search" aria-label="A word to look for among the labels"
    oninput=${() => void show()} />` as HTMLInputElement;
  const element = html`<label>Look for a word among the labels ${search}</label>`;
  element.addEventListener("input", (event) => event.stopPropagation()); // a search is no choice

  async function show(): Promise<void> {
    const text = search.value;
    try {
      const all = await labels();
      if (search.value === text) found.textContent = labelMatches(all, text);
    } catch (error) {
      found.textContent = (error as Error).message;
    }
  }

  return {
    element: html.fragment`${element}${found}`,
    look(word: string): void {
      search.value = word;
      void show();
    }
  };
}
