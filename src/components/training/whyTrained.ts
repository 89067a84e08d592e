import {html} from "htl";
import {mapPicture} from "../../images/mapPicture.js";
import type {Raster} from "../../images/raster.js";
import {methodOf, methods} from "../../methods.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore, Provenance} from "../../worker/protocol.js";
import {digitField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {mapTable} from "../frame/mapTable.js";
import {loadDigit, type PickedDigit} from "../inputs/digitInput.js";
import {colourKey} from "../marks/colourKey.js";
import {drawPicture} from "../marks/drawPicture.js";
import {shownMap} from "../marks/mapPanes.js";
import {percentText} from "../marks/percentText.js";
import {type BuiltTraining, whyDefault} from "./trainingDefault.js";

export interface WhyTrainedOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Returns the name of the network that was trained last. */
  readonly trained: () => string;
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly digit: PickedDigit;
  readonly method: string;
}

interface Why {
  readonly title: string;
  readonly top: readonly ClassScore[];
  readonly map: Raster;
}

interface Data extends Partial<Provenance> {
  readonly pixels: Raster;
  readonly whys: readonly [trained: Why, delivered: Why];
}

const titles = ["What you trained", "The site’s, 20 epochs of 8,000"] as const;

/** Returns the live figure “why does it say so?”: a held-out digit, what the network just trained and the site’s say of it, and why. */
export function whyTrained(
  built: BuiltTraining,
  {client, trained, invalidation}: WhyTrainedOptions
): LiveFigure<Choice, Data> {
  const fields = {
    digit: digitField({initial: whyDefault.digit}),
    method: selectField(
      "Method",
      methods.map(({id, title}) => [id, title] as const),
      {initial: whyDefault.method as string}
    )
  };
  const panes = titles.map(() => {
    const canvas = html`<canvas role="img" class="training-map"></canvas>` as HTMLCanvasElement;
    return {canvas, key: html`<div class="map-key"></div>`, words: html`<ol class="training-top"></ol>`};
  });
  return liveFigure<Choice, Data>({
    id: "why-trained",
    label: "Why does it say so?",
    client,
    invalidation,
    fields,
    controls: html`<div class="figure-fields"><section>${fields.digit.element}</section><section>${fields.method.element}</section></div>`,
    picture: html`<div class="training-whys">${panes.map(({canvas, key, words}, i) => html`<div><p class="training-title">${titles[i]}</p>${canvas}${key}${words}</div>`)}</div>`,
    built: (_, isInitial) => (isInitial ? builtWhy() : undefined),
    async ask({digit, method}, tools) {
      const photo = await loadDigit(digit);
      const whys: Why[] = [];
      let made: Partial<Provenance> = {};
      for (const [i, network] of [trained(), "mnist"].entries()) {
        const {top} = await client.ask({kind: "classify", network, photo, count: 3}, tools);
        const question = {kind: "explain", network, photo, target: {unit: top[0].index}, method, options: {}} as const;
        const {values, shape, backend, milliseconds} = await client.ask(question, tools);
        const [height, width, channels] = shape;
        whys.push({title: titles[i], top, map: {values, width, height, channels}});
        made = {backend, milliseconds: milliseconds + (made.milliseconds ?? 0)};
      }
      return {pixels: photo.pixels, whys: whys as never as Data["whys"], ...made};
    },
    draw({pixels, whys}, {method}) {
      fields.digit.element.show(pixels);
      const {display, ends, title, summary} = methodOf(method);
      for (const [i, {map, top}] of whys.entries()) {
        const shown = shownMap(map, display, ends);
        drawPicture(panes[i].canvas, mapPicture(map, shown.display));
        panes[i].canvas.setAttribute("aria-label", `${title} of ${top[0].label} by ${titles[i]}`);
        panes[i].key.replaceChildren(colourKey(shown));
        panes[i].words.replaceChildren(...top.map((d) => html`<li>${d.label} ${percentText(d.probability)}</li>`));
      }
      const [own, site] = whys.map(({top}) => top[0].label);
      const said = own === site ? `Both say ${own}.` : `What you trained says ${own}, the site’s network ${site}.`;
      return {caption: `${said} ${title}: ${summary}`, facts: []};
    },
    files: {
      CSV: ({whys: [{map}]}) => mapTable([map.height, map.width, map.channels], map.values),
      JSON: ({whys}, {digit, method}) => ({
        digit: typeof digit === "number" ? digit : "own",
        method,
        networks: whys.map(({title, top, map}) => ({title, top, values: Array.from(map.values)}))
      })
    },
    fileName: ({method}) => `why-trained-${method}`
  });

  /** Resolves to what was built. */
  async function builtWhy(): Promise<Data> {
    const {pixels} = await loadDigit(whyDefault.digit);
    const whys = built.why.map(({top, values}, i) => ({
      title: titles[i],
      top,
      map: {values: Float32Array.from(values), width: 28, height: 28, channels: 1}
    }));
    return {pixels, whys: whys as never as Data["whys"]};
  }
}
