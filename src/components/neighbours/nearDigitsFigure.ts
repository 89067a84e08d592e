import {html} from "htl";
import {type DigitFile, readDigits} from "../../corpus/digits.js";
import type {Distance} from "../../evaluation/nearest.js";
import type {Raster} from "../../images/raster.js";
import type {Client} from "../../worker/client.js";
import {digits as heldOutFile} from "../drawer/drawer.js";
import type {Fact} from "../frame/figureFrame.js";
import {digitField, numberField, radioField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {fileWord} from "../frame/picked.js";
import {loadDigit, type PickedDigit} from "../inputs/digitInput.js";
import {digitPicture} from "../marks/digitPicture.js";
import {type DigitDistances, digitLists, type NearDigit} from "./digitDistances.js";
import {digitFirst, digitSpaces} from "./digitSpaces.js";
import {drawnNeighbours, nearBoard, type ShownSpace} from "./nearBoard.js";
import {distanceChoices, distanceText} from "./nearText.js";

export interface NearDigitsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Resolves to the held-out digits; defaults to the site’s. */
  readonly digits?: () => Promise<ArrayBuffer>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly digit: PickedDigit;
  readonly distance: Distance;
  readonly k: number;
}

interface Shown extends DigitDistances {
  readonly pixels: Raster;
}

/**
 * Returns the live figure “what is near to this digit?”: the held-out digits
 * that are nearest to one of them, or to the reader's own, in the pixels and
 * in the layers of the digit network. It begins with the *built* distances.
 */
export async function nearDigitsFigure(
  built: DigitDistances,
  {client, digits = heldOutFile, invalidation}: NearDigitsOptions
): Promise<LiveFigure<Choice>> {
  const file = readDigits(await digits());
  const fields = {
    digit: digitField({initial: digitFirst.digit}),
    distance: radioField<Distance>("Near by", distanceChoices, {
      initial: digitFirst.distance,
      group: "near-digits-distance",
      name: "distance"
    }),
    k: numberField("Neighbours, k", [1, 9999], {initial: digitFirst.k, name: "k"})
  };
  const board = nearBoard();
  const figure = liveFigure<Choice, Shown>({
    id: "near-digits",
    label: "What is near to this digit?",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["distance", "k"],
    controls: html`<div class="figure-fields"><section class="neighbours-controls">${fields.digit.element}${fields.distance.element}${fields.k.element}</section></div>`,
    picture: board.element,
    built: (_, isInitial) => (isInitial ? {...built, pixels: file.pixels(digitFirst.digit)} : undefined),
    async ask({digit}, tools) {
      const {pixels} = await loadDigit(digit, digits);
      tools.signal.throwIfAborted();
      const images = Array.from({length: file.count}, (_, i) => file.pixels(i));
      const layers = digitSpaces.map(({layer}) => layer);
      const question = {kind: "distances", network: "mnist", query: pixels, images, layers} as const;
      const answer = await client.ask(question, tools);
      return {...answer, pixels};
    },
    draw(shown, choice) {
      fields.digit.element.show(shown.pixels);
      const lists = listsOf(shown, choice);
      board.draw(
        queryOf(shown, choice, file),
        digitRows(lists, choice, file, (digit) => figure.choose({digit}))
      );
      return {caption: captionOf(lists, choice, file), facts: factsOf(lists, choice, file), credit: creditOf(choice)};
    },
    compare: furthest,
    files: {
      CSV: (shown, choice) => csvOf(listsOf(shown, choice), choice, file),
      JSON: (shown, {digit, ...rest}) => ({
        network: "mnist",
        digit: fileWord(digit),
        ...rest,
        spaces: listsOf(shown, {digit, ...rest})
      })
    },
    fileName: ({digit, distance}) => `near-digit-${fileWord(digit)}-${distance}`
  });
  return figure;
}

function listsOf(shown: DigitDistances, {digit, distance, k}: Choice): NearDigit[] {
  return digitLists(shown, {distance, k, query: typeof digit === "number" ? digit : undefined});
}

/** Returns which digit the query is; undefined for the reader's own. */
function labelOf({digit}: Choice, {labels}: DigitFile): number | undefined {
  return typeof digit === "number" ? labels[digit] : undefined;
}

function queryOf({pixels}: Shown, choice: Choice, file: DigitFile) {
  const label = labelOf(choice, file);
  const name = label === undefined ? "your own digit" : `held-out digit ${choice.digit}, ${label}`;
  return {mark: digitPicture(pixels, name), name, group: label === undefined ? undefined : `a ${label}`};
}

function digitRows(
  lists: readonly NearDigit[],
  choice: Choice,
  file: DigitFile,
  onPick: (digit: number) => void
): ShownSpace[] {
  const label = labelOf(choice, file);
  return lists.map(({layer, neighbours}) => {
    const {title, features} = digitSpaces.find((d) => d.layer === layer)!;
    const same = neighbours.filter(({index}) => file.labels[index] === label).length;
    return {
      title,
      note: `${features} numbers`,
      count:
        label === undefined
          ? countsText(neighbours.map(({index}) => file.labels[index]))
          : `${same} of ${neighbours.length} are a ${label}`,
      more: neighbours.length - drawnNeighbours,
      neighbours: neighbours.slice(0, drawnNeighbours).map(({index, distance}) => ({
        mark: digitPicture(file.pixels(index), `digit ${index}, ${file.labels[index]}`),
        name: `Digit ${index}, ${file.labels[index]}`,
        distance: distanceText(distance, choice.distance),
        isSame: file.labels[index] === label,
        onPick: () => onPick(index)
      }))
    };
  });
}

/** Returns how many of each digit there are, the commonest first: “7 × 3, 2 × 8”. */
function countsText(labels: readonly number[]): string {
  const counts = Array.from({length: 10}, (_, digit) => ({digit, count: labels.filter((d) => d === digit).length}));
  const found = counts.filter(({count}) => count).sort((a, b) => b.count - a.count || a.digit - b.digit);
  return found.map(({digit, count}) => `${count} × ${digit}`).join(", ");
}

function captionOf(lists: readonly NearDigit[], choice: Choice, file: DigitFile): string {
  const label = labelOf(choice, file);
  const found = lists[0].neighbours.length;
  const what = label === undefined ? "your own digit" : `held-out digit ${choice.digit}, a ${label},`;
  const by = choice.distance === "l2" ? "the length of the difference" : "the angle between the two";
  const clamped = found < choice.k ? ` You asked for ${choice.k}; there are only ${found}.` : "";
  const framed = label === undefined ? "" : ` Framed: every ${label}.`;
  return `The ${found === 1 ? "one" : found} of ${file.count} held-out digits nearest to ${what} layer by layer, the nearest first, by ${by}.${framed}${clamped}`;
}

function factsOf(lists: readonly NearDigit[], choice: Choice, file: DigitFile): Fact[] {
  const label = labelOf(choice, file);
  const shares = lists.map(({layer, neighbours}): Fact => {
    const same = neighbours.filter(({index}) => file.labels[index] === label).length;
    return [layer, `${same} of ${neighbours.length}`];
  });
  return [["digits", `${file.count}`], ...(label === undefined ? [] : shares)];
}

function creditOf({digit}: Choice): Node {
  const words =
    digit instanceof File
      ? "Your own picture never leaves your machine."
      : "Digits of MNIST that the network was not trained on.";
  return document.createTextNode(words);
}

function csvOf(lists: readonly NearDigit[], {digit, distance: measure}: Choice, file: DigitFile) {
  return lists.flatMap(({layer, neighbours}) =>
    neighbours.map(({index, distance}, i) => ({
      query: fileWord(digit),
      layer,
      measure,
      rank: i + 1,
      digit: index,
      label: file.labels[index],
      distance
    }))
  );
}

/** Returns how far the distances are from those before, as a share of the largest. */
function furthest(before: DigitDistances, after: DigitDistances): Fact {
  const shares = before.layers.map(({layer, l2}) => {
    const now = after.layers.find((d) => d.layer === layer)!.l2;
    const most = l2.reduce((a, b) => Math.max(a, b), 1e-9);
    return l2.reduce((worst, d, i) => Math.max(worst, Math.abs(d - now[i])), 0) / most;
  });
  return [
    "furthest from what was shown",
    `${(100 * Math.max(...shares)).toPrecision(2)}\u00a0% of the largest distance`
  ];
}
