import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {ClassScore} from "../../worker/protocol.js";
import {csvText} from "../frame/csvText.js";
import {figureFrame} from "../frame/figureFrame.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {percentText} from "../marks/percentText.js";
import type {BuiltScoreboard} from "./scoreboards.js";
import {type Texture, textures} from "./textures.js";

/**
 * Returns the figure of the textures alone: each close-up of the corpus with
 * the network's first two guesses, and whether the first names what it is of.
 * Everything in it was *built*.
 */
export function textureWall(built: BuiltScoreboard): HTMLElement {
  const cards = textures.map((texture) => card(texture, built.textures[texture.photo]));
  const {known, named} = textureCount(built);
  const frame = figureFrame({
    id: "textures",
    label: "Is it the texture? Close-ups without any shape",
    isWide: true,
    picture: html`<ul class="shape-texture-wall">${cards}</ul>`,
    files: {CSV: () => saveFile("textures.csv", new Blob([csvText(rows(built))], {type: "text/csv"}))}
  });
  frame.caption(
    `Close-ups: no outline, no eyes, no legs. Of the ${known} whose animal has a class in ImageNet, ${named} are named as that animal.`
  );
  frame.readout([
    ["network", networkEntry(built.network).title],
    ["computed", "when this site was built"]
  ]);
  return frame.element;
}

/** Returns how many textures are of an animal that has a class, and how many of those the network calls by its name. */
export function textureCount({textures: said}: Pick<BuiltScoreboard, "textures">): {known: number; named: number} {
  const known = textures.filter(({names, photo}) => names.length && said[photo]);
  return {known: known.length, named: known.filter((texture) => isNamed(texture, said[texture.photo])).length};
}

function isNamed({names}: Texture, top: readonly ClassScore[]): boolean {
  return names.includes(top[0].index);
}

function card(texture: Texture, top: readonly ClassScore[]): HTMLElement {
  const entry = photos.find(({id}) => id === texture.photo)!;
  const [first, second] = top;
  const verdict = !texture.animal
    ? "no animal"
    : !texture.names.length
      ? "ImageNet has no such class"
      : isNamed(texture, top)
        ? "named as its animal"
        : "not named as its animal";
  return html`<li class=${isNamed(texture, top) ? "shape-texture-card named" : "shape-texture-card"}>
    <img src=${photoAddress(texture.photo)} alt=${entry.subject} loading="lazy" width="150" height="150" />
    <strong>${texture.of}</strong>
    <span class="texture-said">“${first.label}” ${percentText(first.probability)}</span>
    <span class="shape-texture-second">then “${second.label}” ${percentText(second.probability)}</span>
    <span class="shape-texture-verdict">${verdict}</span>
    <small>${photoCredit(entry)}</small>
  </li>`;
}

function rows({textures: said}: BuiltScoreboard) {
  return textures.flatMap(({photo, of}) =>
    said[photo].map(({index, label, logit, probability}, i) => ({
      photo,
      of,
      rank: i + 1,
      index,
      label,
      logit,
      probability
    }))
  );
}
