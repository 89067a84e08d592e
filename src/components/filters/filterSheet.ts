import {html} from "htl";
import type {TextField} from "../frame/field.js";
import {pictureField, radioField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {mapTable} from "../frame/mapTable.js";
import {loadSubject, type Subject, subjectCredit, subjectText, takesDigits} from "../frame/subject.js";
import {subjectFields} from "../frame/subjectFields.js";
import {type FilterSheetData, filterBoard} from "./filterBoard.js";
import {filterParts} from "./filterParts.js";
import {filterFacts, filtersCaption} from "./filtersCaption.js";
import {loadFilters} from "./loadFilters.js";
import {allFilters, type FilterView, largest, mapOfFilter, seenFilter} from "./seenFilter.js";
import {trainingInput} from "./trainingInput.js";
import {channelNames} from "./weightTable.js";

export interface FilterSheetOptions {
  /** The filter and the photo that are shown at first; default to those of the lecture. */
  readonly initial?: Partial<typeof usual>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice extends Subject, FilterView {}

const usual = {network: "inception-v3", unit: 18, photo: "cat-chelsea"};

/**
 * Returns the live figure “what do the first filters look for?”: the filters
 * of a network’s first layer as images; the one pressed enlarged with its
 * weights, which can be changed, the patches of the corpus that match it most,
 * and its map of a photo. The map is one convolution, computed in the page: no
 * network is loaded. The state is in the page’s address.
 */
export function filterSheet({initial, invalidation}: FilterSheetOptions = {}): LiveFigure<Choice> {
  const first = {...usual, ...initial};
  const subject = subjectFields({id: "filters", initial: first});
  const training = trainingInput();
  const fields = {...subject.fields, ...viewFields(first.unit), checkpoint: checkpointField(training)};
  const board = filterBoard({
    inputs: [subject.photoSection, subject.digitSection],
    onUnit: (unit) => figure.choose({unit}),
    onWeights: (weights) => figure.choose({weights})
  });
  const figure = liveFigure<Choice, FilterSheetData>({
    id: "filters",
    label: "The filters of a first layer as images",
    isWide: true,
    invalidation,
    fields,
    views: ["unit", "scale", "checkpoint", "weights"],
    unused: subject.unused,
    controls: html`<div class="figure-fields">
      <section class="figure-control-class">${fields.network.element}</section>
      <section class="figure-control-method">${fields.scale.element}</section>${training}</div>`,
    picture: board.element,
    linked: (values, initial) => ({
      ...initial,
      unit: (values.network ?? first.network) === first.network ? first.unit : 0,
      ...values
    }),
    settle,
    arrange: subject.arrange,
    async built(choice) {
      const [files, {pixels}] = await Promise.all([loadFilters(choice.network), loadSubject(choice)]);
      return {...files, image: pixels};
    },
    draw(data, choice) {
      const {filters, image} = data;
      const seen = seenFilter(filters, choice);
      board.element.closest<HTMLElement>(".figure")!.dataset.network = filters.network;
      if (takesDigits(filters.network)) fields.digit.element.show(image);
      training.show(filters.checkpoints);
      board.draw(data, choice, subjectText(choice));
      return {
        caption: filtersCaption(seen.layer, allFilters(seen.layer).map(filterParts), choice.scale),
        credit: subjectCredit(choice),
        facts: filterFacts(filters, seen, largest(mapOfFilter(filters, seen, image).values))
      };
    },
    files: {PNG: board.png, CSV: weightsCsv, JSON: filterJson},
    fileName: (choice, {filters}) => `${filters.network}-${filters.first.layer}-${seenFilter(filters, choice).unit}`
  });
  return figure;
}

function viewFields(unit: number) {
  return {
    unit: pictureField<number>(unit, {read: readWhole("filter", 0, 31), write: String}),
    scale: radioField<FilterView["scale"]>(
      "Full at",
      [
        ["own", "its largest weight"],
        ["common", "the largest of all"]
      ],
      {initial: "own", group: "filters-scale", name: "scale"}
    ),
    weights: pictureField<readonly number[] | undefined>(undefined, {
      read: readWeights,
      write: (weights) => weights?.map((d) => Math.round(100 * d) / 100).join("_")
    })
  };
}

function checkpointField(element: ReturnType<typeof trainingInput>): TextField<number | undefined> {
  const write = (index: number | undefined) => (index === undefined ? undefined : `${index}`);
  return {element, initial: undefined, read: readWhole("checkpoint", 0, 1000), write};
}

/** Returns the weights of a link, “1_-0.5_0”. Throws `invalid weights: …`. */
function readWeights(text: string): number[] {
  const numbers = text.split("_").map(Number);
  if (numbers.length > 100 || !numbers.every((d) => Math.abs(d) <= 1000))
    throw new RangeError(`invalid weights: ${quoted(text)}`);
  return numbers;
}

/** Another network begins with its first filter, at the end of its training; another filter with its own weights. */
function settle(choice: Choice, before: Choice): Choice {
  if (choice.network !== before.network) return {...choice, unit: 0, checkpoint: undefined, weights: undefined};
  const isSame = choice.unit === before.unit && choice.checkpoint === before.checkpoint;
  return isSame ? choice : {...choice, weights: undefined};
}

/** Returns the weights of the filter that is seen as CSV. */
function weightsCsv({filters}: FilterSheetData, view: FilterView): string {
  const {layer, unit, filter} = seenFilter(filters, view);
  const {values, width, height, channels} = filter;
  const head = `# weights of ${layer.layer}-${unit}; channels: ${channelNames[channels].join(" ")}\n`;
  return head + mapTable([height, width, channels], values);
}

function filterJson({filters, image}: FilterSheetData, view: FilterView): object {
  const seen = seenFilter(filters, view);
  const {values, width, height, channels} = seen.filter;
  const map = mapOfFilter(filters, seen, image);
  return {
    network: filters.network,
    layer: seen.layer.layer,
    unit: seen.unit,
    changed: seen.isChanged,
    shape: [height, width, channels],
    weights: Array.from(values),
    bias: seen.layer.bias[seen.unit],
    map: {shape: [map.height, map.width], values: Array.from(map.values)}
  };
}
