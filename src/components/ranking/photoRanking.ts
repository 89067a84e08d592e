import {html} from "htl";
import {readResponses} from "../../corpus/responses.js";
import {networkEntry} from "../../networks.js";
import {type Photo, photos} from "../../photos.js";
import {csvText} from "../frame/csvText.js";
import {figureChoice} from "../frame/figureChoice.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {type PickedUnit, unitInput} from "../inputs/unitInput.js";
import {percentText} from "../marks/percentText.js";
import {photoMark} from "../marks/photoMark.js";
import {unitField} from "./digitUnits.js";
import {type Ranking, ranking, thresholdCount} from "./ranking.js";
import {rankingRow} from "./rankingRow.js";
import {thresholdInput} from "./thresholdInput.js";

export interface PhotoRankingOptions {
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** What the classes of the network are called. */
  readonly labels: readonly string[];
  /** Makes it unique in the page; defaults to "photo-ranking". */
  readonly id?: string;
  /** The unit shown first; defaults to the Egyptian cat. */
  readonly unit?: PickedUnit;
  /** Ends what the figure listens to. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  unit: PickedUnit;
  t: number;
  kind: string;
}

const kinds = [...new Set(photos.map(({kind}) => kind))] as readonly Photo["kind"][];

/**
 * Returns the figure “which photos excite a unit?”: the corpus in the order of
 * its response to any unit of inception-v3’s tree layers, from the built
 * *responses* (data/patches/inception-v3-responses.bin), with the permutation
 * and a threshold. It needs no network. The state is in the page’s address.
 */
export function photoRanking(
  responses: ArrayBuffer,
  {sheet, labels, id = "photo-ranking", unit: first = {layer: "logits", unit: 286}, invalidation}: PhotoRankingOptions
): HTMLElement {
  const file = readResponses(responses);
  const initial: Choice = {unit: first, t: photos.length - 20, kind: kinds[0]};
  let choice: Choice = {...initial};
  let ranks: Ranking;
  const state = figureState<Choice>(id, {
    unit: unitField(file.layers),
    t: readWhole("threshold", 0, photos.length),
    kind: readChoice("kind", kinds)
  });
  const stop = (event: Event) => event.stopPropagation();
  const unit = unitInput(file.layers, {value: choice.unit});
  const threshold = thresholdInput();
  const kind =
    html`<select oninput=${stop} onchange=${() => change({kind: kind.value})}>${kinds.map((d) => html`<option value=${d}>${d}</option>`)}</select>` as HTMLSelectElement;
  const row = html`<div></div>`;
  const said = html`<output class="scatter-said" aria-live="polite"></output>`;
  const verdict = html`<p class="ranking-verdict" role="status"></p>`;
  const frame = figureFrame({
    id,
    label: "Which photos excite a unit?",
    controls: html`<div class="explain-controls"><section class="control-photo ranking-more">${unit}<label>Property p: it is of the kind ${kind}</label></section></div>`,
    picture: html`<div class="ranking">${row}${said}${threshold}${verdict}</div>`,
    files: {SVG: saveSvg, CSV: saveCsv, JSON: saveJson},
    link: () => state.link(changed())
  });
  unit.addEventListener("input", (event) => {
    stop(event);
    change({unit: unit.value});
  });
  threshold.addEventListener("input", (event) => {
    stop(event);
    change({t: threshold.value});
  });
  const change = figureChoice<Choice>({
    frame,
    state,
    initial,
    choose(next) {
      choice = next;
    },
    changed,
    show,
    invalidation
  });
  return frame.element;

  function changed() {
    const {unit: picked, t, kind: p} = choice;
    const same = picked.layer === first.layer && picked.unit === first.unit;
    return {
      unit: same ? undefined : `${picked.layer}.${picked.unit}`,
      t: t === initial.t ? undefined : t,
      kind: p === initial.kind ? undefined : p
    };
  }

  function name(): string {
    const {layer, unit: number} = choice.unit;
    return layer === "logits" ? `the logit of “${labels[number]}”` : `unit ${number} of ${layer}`;
  }

  function show(): void {
    unit.value = choice.unit;
    kind.value = choice.kind;
    const values = new Map(file.responsesOf(choice.unit.layer, choice.unit.unit).map((d) => [d.example, d.value]));
    ranks = ranking(
      photos.map((_, i) => i),
      (i) => values.get(i)!
    );
    threshold.show(choice.t, photos.length);
    row.replaceChildren(
      rankingRow(ranks, {
        picture: (i) => photoMark(i, sheet),
        name: (i) => photos[i].subject,
        threshold: choice.t,
        onPoint(i) {
          if (i !== null) said.replaceChildren(`${photos[i].subject} (${photos[i].kind}). `, photoCredit(photos[i]));
        }
      })
    );
    const count = thresholdCount(ranks.order, choice.t, (i) => photos[i].kind === choice.kind);
    const part = (some: number, of: number) => (of ? `${some} of ${of} (${percentText(some / of)})` : "none");
    verdict.textContent = `Let p be “it is of the kind ${choice.kind}”. It holds for ${part(count.trueBelow, count.below)} at places k ≤ T and for ${part(count.trueAbove, count.above)} at places k > T.`;
    frame.caption(
      `${photos.length} photos in the order of their response to ${name()}${choice.unit.layer === "logits" ? "" : ", the largest over its map"}: the weakest on the left. At place k stands photo iₖ.`
    );
    frame.readout([
      ["network", networkEntry(file.network).title],
      ["unit", name()],
      ["smallest", ranks.values[0].toFixed(2).replace("-", "−")],
      ["largest", ranks.values[photos.length - 1].toFixed(2).replace("-", "−")],
      ["computed", "when this site was built, kept to 1 in 255"]
    ]);
  }

  function rows() {
    return ranks.order.map((i, at) => ({
      k: at + 1,
      photo: photos[i].id,
      kind: photos[i].kind,
      response: ranks.values[at]
    }));
  }

  function fileName(ending: string): string {
    return `${file.network}-${choice.unit.layer}-${choice.unit.unit}.${ending}`;
  }

  function saveSvg(): void {
    const text = new XMLSerializer().serializeToString(row.querySelector("svg")!);
    saveFile(fileName("svg"), new Blob([text], {type: "image/svg+xml"}));
  }

  function saveCsv(): void {
    saveFile(fileName("csv"), new Blob([csvText(rows())], {type: "text/csv"}));
  }

  function saveJson(): void {
    const text = JSON.stringify({network: file.network, ...choice.unit, threshold: choice.t, photos: rows()});
    saveFile(fileName("json"), new Blob([text], {type: "application/json"}));
  }
}
