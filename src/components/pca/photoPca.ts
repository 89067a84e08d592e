import {FileAttachment} from "observablehq:stdlib";
import {html} from "htl";
import {responseRows} from "../../corpus/responseRows.js";
import {readResponses} from "../../corpus/responses.js";
import {type Photo, photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {responses as corpusResponses} from "../drawer/drawer.js";
import {selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {ChoiceError} from "../inputs/choiceError.js";
import {otherPlaces, scatterField} from "../marks/scatterView.js";
import {componentField} from "./componentField.js";
import {readComponents} from "./componentFile.js";
import {pcaCount} from "./pcaLayers.js";
import {componentTitle, furthestScore, type PcaSolution, pcaSolution, varianceShares} from "./pcaSolution.js";
import {type PhotoPcaView, photoPcaBoard, photoSize} from "./photoPcaBoard.js";
import {
  photoKinds,
  photoPcaCaption,
  photoPcaFacts,
  photoPcaMade,
  photoPcaNumbers,
  photoPcaRows
} from "./photoSolution.js";
import {subsetField} from "./subsetField.js";

export interface PhotoPcaOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The built components; default to the site’s. */
  readonly components?: ArrayBuffer;
  /** Resolves to the responses of a layer’s units; defaults to the corpus’s, fetched when first needed. */
  readonly responses?: (layer: string) => Promise<ArrayBuffer>;
  /** Makes it unique in the page; defaults to "photo-pca". */
  readonly id?: string;
  /** The layer shown first; defaults to "Mixed_7a". */
  readonly layer?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice extends PhotoPcaView {
  readonly layer: string;
  /** The kinds whose photos the components are of. */
  readonly kinds: readonly Photo["kind"][];
}

/**
 * Resolves to the live figure “what does a layer of a large network think is
 * alike?”: the photos of the corpus where two principal components of a layer
 * of inception-v3 put them. It begins with the built components; those of some
 * kinds of photos only are computed from the responses, without the network.
 * The state is in the page’s address.
 */
export async function photoPca(options: PhotoPcaOptions): Promise<LiveFigure<Choice>> {
  const {client, responses = corpusResponses, id = "photo-pca", layer: first = "Mixed_7a", invalidation} = options;
  const {network, layers} = readComponents(options.components ?? (await builtComponents()));
  const everything = photos.map((_, i) => i);
  const solutions = new Map<string, PcaSolution>();
  for (const components of layers)
    solutions.set(keyOf({layer: components.layer, kinds: photoKinds}), pcaSolution(everything, components));

  const names = layers.map((d) => [d.layer, `${d.layer} (${d.features})`] as const);
  const fields = {
    layer: selectField("Layer", names, {initial: first}),
    x: componentField("Across", {initial: 1}),
    y: componentField("Up", {initial: 2}),
    kinds: subsetField("Only these kinds", photoKinds, {name: "kinds"}),
    scatter: scatterField({size: photoSize})
  };
  const {layer, x, y, kinds} = fields;
  const more = html`<details class="pca-more"><summary>Only some kinds of photos</summary>
    ${kinds.element}</details>` as HTMLDetailsElement;
  const board = photoPcaBoard({
    onComponent: (component) => figure.choose({x: component}),
    onView: (view) => figure.choose({scatter: view}),
    invalidation
  });
  const figure = liveFigure<Choice, PcaSolution>({
    id,
    label: "What does a layer of a large network think is alike?",
    isWide: true,
    invalidation,
    fields,
    views: ["x", "y", "scatter"],
    controls: html`<div class="figure-fields"><section class="figure-control-photo pca-controls">${layer.element}
      ${x.element}${y.element}
      ${more}</section></div>`,
    picture: board.element,
    stale: board.stale,
    linked(values, initial) {
      more.open ||= values.kinds !== undefined;
      return {...initial, ...values};
    },
    settle(choice, before) {
      const isSame = keyOf(choice) === keyOf(before) && choice.x === before.x && choice.y === before.y;
      return isSame ? choice : {...choice, scatter: otherPlaces(choice.scatter, before.scatter)};
    },
    built: (choice) => solutions.get(keyOf(choice)),
    async ask(choice, tools) {
      if (!choice.kinds.length) throw new ChoiceError("no photos: choose at least one kind", {isUnfinished: true});
      const examples = everything.filter((i) => choice.kinds.includes(photos[i].kind));
      const {rows, features} = responseRows(readResponses(await responses(choice.layer)), choice.layer, examples);
      const question = {kind: "rowsPca", network: "mnist", rows, features, count: pcaCount} as const;
      const {backend, milliseconds, ...answer} = await client.ask(question, tools);
      const found = pcaSolution(examples, {layer: choice.layer, ...answer}, {backend, milliseconds});
      solutions.set(keyOf(choice), found);
      return found;
    },
    draw(solution, choice) {
      const shares = varianceShares(solution.components);
      for (const axis of [x, y]) axis.offer(shares.map((_, k) => componentTitle(shares, k)));
      board.draw(solution, choice);
      return {
        caption: photoPcaCaption(solution, choice),
        facts: photoPcaFacts(network, solution, choice),
        made: photoPcaMade(solution)
      };
    },
    compare: furthestScore,
    files: {
      PNG: board.png,
      SVG: board.svg,
      CSV: photoPcaRows,
      JSON: (solution) => photoPcaNumbers(network, solution)
    },
    fileName: (choice, _, file) => `${choice.layer}-${file === "SVG" ? "variance" : "components"}`
  });
  return figure;
}

/** Resolves to the components that the site was built with. */
function builtComponents(): Promise<ArrayBuffer> {
  return FileAttachment("../../data/pca/photo-components.bin").arrayBuffer();
}

/** Returns what the components depend on, as a text. */
function keyOf({layer, kinds}: Pick<Choice, "layer" | "kinds">): string {
  return [layer, ...kinds].join(" ");
}
