import {readDigits} from "../../corpus/digits.js";
import {crop} from "../../images/crop.js";
import type {Raster} from "../../images/raster.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import {digits} from "../drawer/drawer.js";
import type {TextField} from "../frame/field.js";
import {numberField, selectField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {svgPng} from "../frame/svgPng.js";
import {trueMinus} from "../marks/numberText.js";
import {checkpointFiles} from "./checkpointFiles.js";
import {cornerOf, type EvolutionLayer, type EvolutionPatch, evolutionLayers, type Measure} from "./evolution.js";
import {type EvolutionSeen, evolutionBoard, type SeenUnit} from "./evolutionBoard.js";
import {readEvolution} from "./evolutionFile.js";
import {measureTitles, momentText, settlingRows} from "./evolutionText.js";

export interface EvolvingUnitsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  /** Which of the moments that were kept. */
  readonly moment: number;
  readonly conv1: number;
  readonly conv2: number;
  readonly dense1: number;
  readonly measure: Measure;
}

interface Shown extends EvolutionSeen, Partial<Provenance> {}

/** The moment shown at first: after 64 steps. */
const firstMoment = 7;

/**
 * Returns the live figure “how the units came to be”: the digit network at the
 * moments of its learning that were kept, in the given *file*; its filters, the
 * patches that excite a unit of each layer most, with the deconvnet's pictures,
 * and how far each layer is from its end. Units that were not built are asked
 * of the worker, moment by moment. The state is in the page's address.
 */
export function evolvingUnits(file: ArrayBuffer, {client, invalidation}: EvolvingUnitsOptions): LiveFigure<Choice> {
  const evolution = readEvolution(file);
  const last = evolution.moments.length - 1;
  const fields = evolutionFields(last);
  const known = new Map<string, SeenUnit>();
  const board = evolutionBoard({
    inputs: evolutionLayers.map(({name}) => fields[name].element!),
    above: fields.measure.element,
    onMoment: (moment) => figure.choose({moment}),
    invalidation
  });
  const figure = liveFigure<Choice, Shown>({
    id: "evolution",
    label: "How the units came to be",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["measure"],
    controls: null,
    picture: board.element,
    built(choice) {
      const units = evolutionLayers.map((layer) => seenUnit(choice.moment, layer, choice[layer.name]));
      return units.every((d) => d !== undefined) ? {filters: evolution.filters(choice.moment), units} : undefined;
    },
    ask,
    draw(shown, {moment, measure}) {
      board.draw(evolution, moment, measure, shown);
      const names = shown.units.map(({unit}, i) => `${evolutionLayers[i].name}.${unit}`).join(", ");
      return {
        caption: `The digit network ${momentText(evolution.moments[moment])} of 2,000 held-out digits. Above, the twelve filters of its first layer, each on its own scale: mid-grey is 0. Below, for units ${names}, the four of ${evolution.searched.toLocaleString("en")} held-out digits that excite the unit most at this moment, at most one place a digit; of each, the part that the unit sees, and beside it the deconvnet’s picture, on its own scale. The number is the unit’s answer.`,
        facts: [
          ["network", "MNIST"],
          ["step", `${evolution.moments[moment].step.toLocaleString("en")} of 5,000`],
          ["weights", evolution.moments[moment].file]
        ]
      };
    },
    compare: (before, after) => ["differs from what was built by", differenceText(before, after)],
    files: {
      "Plot as PNG": () => svgPng(board.plot),
      CSV: () => settlingRows(evolution),
      JSON: ({filters, units}, {moment}) => ({
        network: "mnist",
        ...evolution.moments[moment],
        filters: filters.map((d) => Array.from(d.values)),
        units: units.map(({unit, patches}, i) => ({
          layer: evolutionLayers[i].name,
          unit,
          patches: patches.map(({digit, value, signal}) => ({digit, value, signal: Array.from(signal.values)}))
        }))
      })
    },
    fileName: ({moment}) => `evolution-${evolution.moments[moment].step}`
  });
  return figure;

  /** Returns a unit at a moment, where its pictures were built or asked for. */
  function seenUnit(moment: number, layer: EvolutionLayer, unit: number): SeenUnit | undefined {
    const asked = known.get(keyOf(moment, layer, unit));
    if (asked) return asked;
    const patches = evolution.patches(moment, layer.name, unit);
    const signals = evolution.pictures(moment, layer.name, unit);
    const inks = patches.map((patch) => inkOf(layer, patch, evolution.digit(patch.digit)));
    if (!signals || inks.some((d) => !d)) return undefined;
    return {unit, patches: patches.map(({digit, value}, i) => ({digit, value, ink: inks[i]!, signal: signals[i]}))};
  }

  async function ask(choice: Choice, {signal, progress}: LiveTools<Shown>): Promise<Shown> {
    const {moment} = choice;
    const file = readDigits(await digits());
    const network = checkpointFiles(evolution.moments[moment].file);
    const units: SeenUnit[] = [];
    let made: Partial<Provenance> = {};
    for (const [k, layer] of evolutionLayers.entries()) {
      const unit = choice[layer.name];
      const patches = evolution.patches(moment, layer.name, unit);
      const seen: SeenUnit["patches"][number][] = [];
      for (const [i, patch] of patches.entries()) {
        const {position, digit, value} = patch;
        const pixels = file.pixels(digit);
        const photo = {key: `digit ${digit}`, pixels};
        const target = {layer: layer.name, unit, ...(position && {position})};
        const answer = await client.ask(
          {kind: "explain", network, photo, target, method: "deconvnet", options: {}},
          {
            signal,
            progress: (part) =>
              progress(
                part.phase === "compute" ? {...part, fraction: (k + (i + part.fraction) / patches.length) / 3} : part
              )
          }
        );
        made = {backend: answer.backend, milliseconds: (made.milliseconds ?? 0) + answer.milliseconds};
        const whole = {...pixels, values: answer.values};
        seen.push({digit, value, ink: inkOf(layer, patch, pixels)!, signal: inkOf(layer, patch, whole)!});
      }
      const found = {unit, patches: seen};
      if (!layer.built.includes(unit)) known.set(keyOf(moment, layer, unit), found);
      units.push(found);
    }
    return {filters: evolution.filters(moment), units, ...made};
  }
}

function keyOf(moment: number, {name}: EvolutionLayer, unit: number): string {
  return `${moment} ${name}.${unit}`;
}

/** Returns the part of a digit, or of its map, that a unit sees; undefined where the digit is not there. */
function inkOf(layer: EvolutionLayer, patch: EvolutionPatch, pixels: Raster | undefined): Raster | undefined {
  const [top, left] = cornerOf(layer, patch);
  return pixels && crop(pixels, {top, left, bottom: top + layer.side, right: left + layer.side});
}

/** Returns what the reader can choose. */
function evolutionFields(last: number) {
  const [conv1, conv2, dense1] = evolutionLayers.map(({units, first}) =>
    numberField("Unit", [0, units - 1], {initial: first})
  );
  return {
    moment: {
      initial: firstMoment,
      isGradual: true,
      isPassing: true,
      read: readWhole("moment", 0, last),
      write: String
    } satisfies TextField<number>,
    conv1,
    conv2,
    dense1,
    measure: selectField<Measure>("Distance to the end", measureTitles, {initial: "answers", name: "measure"})
  };
}

/** Returns the largest difference of the pictures, in shares of the largest value of each. */
function differenceText(before: EvolutionSeen, after: EvolutionSeen): string {
  const apart = before.units.flatMap(({patches}, i) =>
    patches.map(({signal: {values}}, k) => {
      const other = after.units[i].patches[k].signal.values;
      const scale = Math.max(1e-9, ...values.map(Math.abs));
      return Math.max(...values.map((value, j) => Math.abs(value - other[j]))) / scale;
    })
  );
  return `${trueMinus(Math.max(0, ...apart).toExponential(0))} of a picture’s strength`;
}
