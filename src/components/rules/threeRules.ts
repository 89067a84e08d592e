import {html} from "htl";
import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {signedPicture} from "../../images/signedPicture.js";
import type {LayerRow} from "../../network/layerTable.js";
import type {ResolvedTarget} from "../../network/target.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Answer, ClassScore, Progress} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {photoField, radioField, unitField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {readImage} from "../marks/readImage.js";
import {reluRules} from "./reluRules.js";
import {type RulesView, rulesBoard} from "./rulesBoard.js";
import {rulesPictures} from "./rulesPictures.js";

/** What was computed when the site was built, data/rules/rules/rules.json. */
export interface BuiltRules {
  readonly network: string;
  readonly photo: string;
  readonly target: ResolvedTarget;
  /** The class asked about; null where the target is another unit. */
  readonly asked: ClassScore | null;
  /** The strongest signal of each rule's picture, by the method's id. */
  readonly scales: Readonly<Record<string, Pick<MapPicture, "scale" | "zero">>>;
  /** How much each rule's map is like its map of another photo for the same unit: Pearson's correlation over all values. */
  readonly likeness: Readonly<Record<string, number>>;
}

export interface ThreeRulesOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly photo: PickedPhoto;
  readonly unit: PickedUnit;
  readonly show: RulesView;
}

/** What the three rules make of a unit and a photo. */
interface Rules extends Partial<Pick<Answer<"explain">, "backend" | "milliseconds" | "shape">> {
  readonly pixels: Raster;
  readonly target: ResolvedTarget;
  readonly asked: ClassScore | null;
  readonly maps: readonly MapPicture[];
  /** The maps' numbers, where they are known. */
  readonly values?: readonly Float32Array[];
}

/**
 * Returns the live figure “which pixels of this image mattered?”: the gradient,
 * the deconvnet and guided backprop of the same unit on the same photo, side by
 * side or one at a time, each with its one line of code. It begins with what
 * was *built*, which needs no network. The state is in the page's address.
 */
export function threeRules(built: BuiltRules, options: ThreeRulesOptions): LiveFigure<Choice> {
  const {client, layers, invalidation} = options;
  const {inputShape, treeLayers} = networkEntry(built.network);
  const [height, width, channels] = inputShape;
  const board = rulesBoard({width, height});
  const units = treeLayers.map((name) => ({name, units: layers.find((row) => row.name === name)!.shape.at(-1)!}));
  const {layer, unit} = built.target;
  const fields = {
    photo: photoField({initial: built.photo}),
    unit: unitField(units, {initial: {layer, unit}}),
    show: radioField<RulesView>("Show", views, {initial: "all", name: "picture", group: "rules-show"})
  };
  return liveFigure<Choice, Rules>({
    id: "rules",
    label: "Which pixels of this image mattered, by three rules?",
    client,
    invalidation,
    fields,
    views: ["show"],
    aliases: {rules: "unit", "rules-photo": "photo", "rules-show": "show"},
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-class"><div class="figure-control-title">Unit or class</div>${fields.unit.element}
        <p class="rules-hint">A unit of the layer <code>logits</code> is a class.</p></section>
      <section class="figure-control-method rules-show">${fields.show.element}</section>
    </div>`,
    picture: board.element,
    built: (_, isInitial) => (isInitial ? builtRules() : undefined),
    ask: ({photo, unit}, tools) => askRules(photo, unit, tools),
    draw(shown, {photo, show}) {
      const name = nameOf(shown);
      board.look(show);
      board.draw({photo: shown.pixels, maps: shown.maps}, {name, subject: subjectOf(photo)});
      return {
        caption: `The same question three times: which pixels of this photo speak for ${name}? Grey is no signal. Each picture has its own scale.`,
        credit: creditOf(photo),
        facts: factsOf(built.network, shown)
      };
    },
    files: {
      PNG: board.png,
      JSON: ({target, shape, values}) =>
        values && {
          network: built.network,
          target,
          shape,
          maps: Object.fromEntries(reluRules.map(({method}, i) => [method, Array.from(values[i])]))
        }
    },
    fileName: ({unit: {layer, unit}}) => `${layer}-${unit}-three-rules`
  });

  async function builtRules(): Promise<Rules> {
    const pictures = rulesPictures();
    const [{pixels}, ...images] = await Promise.all([
      loadPhoto(built.photo, {width, height, channels}),
      ...reluRules.map(({method}) => readImage(pictures[method]))
    ]);
    const maps = images.map((image, i) => ({...image, ...built.scales[reluRules[i].method]}));
    return {pixels, maps, target: built.target, asked: built.asked};
  }

  async function askRules(picked: PickedPhoto, target: PickedUnit, tools: LiveTools<Rules>): Promise<Rules> {
    const photo = await loadPhoto(picked, {width, height, channels});
    const found: Answer<"explain">[] = [];
    for (const [i, {method}] of reluRules.entries()) {
      const question = {kind: "explain", photo, target, method, options: {}} as const;
      const progress = (done: Progress) =>
        tools.progress(done.phase === "compute" ? {...done, fraction: (i + done.fraction) / reluRules.length} : done);
      found.push(await client.ask({...question, network: built.network}, {...tools, progress}));
    }
    const [{shape, backend, target: located, asked}] = found;
    const [rows, columns, depth] = shape;
    const values = found.map((answer) => answer.values);
    const maps = values.map((map) => signedPicture({values: map, width: columns, height: rows, channels: depth}));
    const milliseconds = found.reduce((sum, answer) => sum + answer.milliseconds, 0);
    return {pixels: photo.pixels, target: located, asked, maps, values, shape, backend, milliseconds};
  }
}

/** What can be shown: all, or one rule beside the photo. */
const views: readonly (readonly [id: RulesView, label: string])[] = [
  ["all", "all three"],
  ...reluRules.map(({method, title}) => [method, title] as const)
];

function nameOf({asked, target: {layer, unit}}: Pick<Rules, "asked" | "target">): string {
  return asked ? `“${asked.label}”` : `unit ${unit} of ${layer}`;
}

function factsOf(network: string, {asked, target: {layer, unit, value, position}}: Rules): Fact[] {
  return [
    ["network", networkEntry(network).title],
    [asked ? "class" : "unit", asked ? `${unit} ${asked.label}` : `${layer} ${unit}`],
    [asked ? "logit" : "activation", value.toFixed(2)],
    ...(Array.isArray(position) ? [["place", position.join(", ")] as const] : [])
  ];
}
