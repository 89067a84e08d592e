import {html} from "htl";
import {pictureField, radioField, unitField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {filterPairs} from "./filters.js";
import {type LoadedFilters, loadFilters} from "./loadFilters.js";
import {type StackView, stackBoard} from "./stackBoard.js";
import {stackCaption, stackFacts, stackRows} from "./stackedFilter.js";

export interface FilterStackOptions {
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice extends StackView {
  readonly unit: PickedUnit;
}

/** How many units the second layer of each network has. */
const units: Readonly<Record<string, number>> = {"inception-v3": 32, mnist: 24};

const initial: PickedUnit = {layer: filterPairs["inception-v3"].second, unit: 4};

/**
 * Returns the live figure “can a filter of the second layer be read?”: its
 * weights as what they are, a slice of grey numbers for each filter of the
 * layer below; what it answers to, covered until asked for; and the one image
 * that both layers would be if no ReLU stood between them, with how far that
 * is from the truth. No network is loaded. The state is in the page’s address.
 */
export function filterStack({invalidation}: FilterStackOptions = {}): LiveFigure<Choice> {
  const fields = {unit: secondLayerField(), ...viewFields()};
  const board = stackBoard({
    onUnit: (unit) => figure.choose({unit: {layer: figure.value.unit.layer, unit}}),
    onSlice: (slice) => figure.choose({slice})
  });
  const figure = liveFigure<Choice, LoadedFilters>({
    id: "stack",
    label: "A filter of the second layer as a stack of slices",
    isWide: true,
    invalidation,
    fields,
    views: ["order", "slice"],
    controls: html`<div class="figure-fields">
      <section class="figure-control-class"><div class="figure-control-title">Filter</div>${fields.unit.element}</section>
      <section class="figure-control-method">${fields.order.element}</section></div>`,
    picture: board.element,
    settle: (choice, before) =>
      choice.unit === before.unit || choice.slice !== before.slice ? choice : {...choice, slice: undefined},
    built: ({unit}) => loadFilters(networkOf(unit.layer)),
    draw(data, choice) {
      const {unit} = choice.unit;
      board.element.closest<HTMLElement>(".figure")!.dataset.network = data.filters.network;
      board.draw(data, unit, choice);
      return {caption: stackCaption(data, unit), facts: stackFacts(data, unit)};
    },
    files: {PNG: board.png, CSV: (data, {unit}) => stackRows(data, unit.unit)},
    fileName: ({unit: {layer, unit}}, _, file) => `${layer}-${unit}${file === "PNG" ? "-composed" : ""}`
  });
  return figure;
}

function networkOf(layer: string): string {
  return Object.keys(filterPairs).find((name) => filterPairs[name].second === layer)!;
}

function secondLayerField() {
  const layers = Object.entries(filterPairs).map(([network, {second}]) => ({name: second, units: units[network]}));
  return unitField(layers, {initial});
}

function viewFields() {
  return {
    order: radioField<StackView["order"]>(
      "Slices by",
      [
        ["strength", "strength"],
        ["index", "number"]
      ],
      {initial: "strength", group: "stack-order", name: "order"}
    ),
    slice: pictureField<number | undefined>(undefined, {
      read: readWhole("slice", 0, 31),
      write: (slice) => (slice === undefined ? undefined : `${slice}`)
    })
  };
}
