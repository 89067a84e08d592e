import {html} from "htl";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {thumbnails} from "../drawer/drawer.js";
import {photoField, radioField, selectField, unitField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import type {UnitNames} from "../units/unitNames.js";
import {askAverageEdges} from "./askAverageEdges.js";
import type {AveragedEdges} from "./averagedEdges.js";
import {averageEdgesBoard} from "./averageEdgesBoard.js";
import {type AverageEdgesFile, readAverageEdges} from "./averageEdgesFile.js";
import {averageEdgesSheet} from "./averageEdgesFiles.js";
import {averageCaption, averageFacts, averageNumbers, averageRows} from "./averageEdgesText.js";
import {averageLayers, averageNetwork, layersBelow} from "./averageParents.js";
import {edgePatches} from "./edgePatches.js";

export interface AverageEdgesOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The reader's names and ours. */
  readonly names: UnitNames;
  /** What stands beside a unit that is not on the sheet: some of its patches. */
  readonly patches?: (layer: string, unit: number) => Node | undefined;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly of: "class" | "unit";
  readonly class: number;
  readonly unit: PickedUnit;
  readonly layer: string;
  readonly photo: PickedPhoto;
}

/**
 * Returns the live figure “what the network would like, and what it does”: the
 * edges of a class or a unit on average over the corpus’s photos of it, beside
 * those in one photo. It begins with what was built, a file of
 * writeAverageEdges. The state is in the page’s address.
 */
export function averageEdges(file: ArrayBuffer, options: AverageEdgesOptions): LiveFigure<Choice, AveragedEdges> {
  const {client, names, invalidation} = options;
  const {classes, built, patches} = readAverageEdges(file);
  const fields = averageFields({classes, built});
  const [top] = networkEntry(averageNetwork).treeLayers;
  const onSheet = edgePatches(patches, averageEdgesSheet());
  const nameOf = (layer: string, unit: number) => names.get(averageNetwork, layer, unit);
  const parentOf = (choice: Choice) => (choice.of === "class" ? {layer: top, unit: choice.class} : choice.unit);
  const ask = askAverageEdges({client, classes});
  const board = averageEdgesBoard({
    sheet: thumbnails(),
    name: nameOf,
    patches: (layer, unit) => onSheet(layer, unit) ?? options.patches?.(layer, unit),
    onLayer: (layer) => figure.choose({layer}),
    onPhoto: (photo) => figure.choose({photo}),
    opens: (layer) => layersBelow(layer).length > 0,
    onUnit: (unit) => figure.choose({of: "unit", unit})
  });
  const figure = liveFigure<Choice, AveragedEdges>({
    id: "average",
    label: "What the network would like, and what it does",
    client,
    invalidation,
    fields,
    views: ["layer"],
    unused: ({of}) => [of === "class" ? "unit" : "class"],
    isWide: true,
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-class"><div class="figure-control-title">Edges</div>
        <div class="edges-average-fields">${fields.of.element}${fields.class.element}${fields.unit.element}${fields.layer.element}</div></section>
    </div>`,
    picture: board.element,
    settle(choice) {
      const possible = layersBelow(parentOf(choice).layer);
      return possible.includes(choice.layer) ? choice : {...choice, layer: possible[0]};
    },
    arrange(choice) {
      fields.class.element!.hidden = choice.of !== "class";
      fields.unit.element.hidden = choice.of !== "unit";
      const possible = layersBelow(parentOf(choice).layer);
      for (const option of fields.layer.element!.querySelectorAll("option"))
        option.disabled = !possible.includes(option.value);
    },
    built: (choice) => {
      const {layer, unit} = parentOf(choice);
      return built.find((d) => d.photo === choice.photo && d.parent.layer === layer && d.parent.unit === unit);
    },
    ask: (choice, tools) => ask(parentOf(choice), choice.photo, tools),
    draw(edges, choice) {
      const layer = edges.layers.find(({name}) => name === choice.layer)!;
      const words = {network: averageNetwork, parent: parentName(choice), isClass: choice.of === "class"};
      board.draw(edges, layer, words);
      return {
        caption: averageCaption(edges, layer, words),
        credit: creditOf(choice.photo),
        facts: averageFacts(edges, layer, words)
      };
    },
    files: {
      CSV: ({layers}, {layer}) => averageRows(layers.find(({name}) => name === layer)!, (unit) => nameOf(layer, unit)),
      JSON: averageNumbers
    },
    fileName: (choice) => {
      const {layer, unit} = parentOf(choice);
      return `edges-${layer}-${unit}-${fileWord(choice.photo)}`;
    }
  });
  return figure;

  function parentName(choice: Choice): string {
    if (choice.of === "class") return classes.find(({index}) => index === choice.class)!.label;
    const {layer, unit} = choice.unit;
    const name = nameOf(layer, unit);
    return name ? `${name} (${layer} ${unit})` : `${layer} ${unit}`;
  }
}

/** Returns what the reader chooses. */
function averageFields({classes, built}: Pick<AverageEdgesFile, "classes" | "built">) {
  const [ofClass, ofUnit] = built;
  const below = ofClass.layers.map(({name}) => [name, name] as const);
  const units = ofClass.layers.slice(0, -1).map(({name, mean}) => ({name, units: mean.length}));
  return {
    of: radioField(
      "Edges of",
      [
        ["class", "a class"],
        ["unit", "a unit"]
      ] as const,
      {initial: "class" as const, group: "average-of"}
    ),
    class: selectField(
      "Class",
      classes.map(({index, label, photos}) => [index, `${label} (${photos.length} photos)`] as const),
      {initial: ofClass.parent.unit}
    ),
    unit: unitField(units, {initial: ofUnit.parent}),
    layer: selectField("From the units of", below, {initial: averageLayers[0], name: "layer"}),
    photo: photoField({initial: ofClass.photo!})
  };
}
