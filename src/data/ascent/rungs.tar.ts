import type {BuiltStart, BuiltStarts} from "../../components/ascent/ascentStarts.js";
import {rungFrames, rungUnit, rungWays, startSeeds, startWays} from "../../components/ascent/rungWays.js";
import {startPairs} from "../../components/ascent/startPairs.js";
import {toPicture} from "../../images/toPicture.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeSheet} from "../writeSheet.js";
import {writeTar} from "../writeTar.js";
import {type MadeAscent, measuredAscent} from "./measuredAscent.js";

await startNodeBackend();
const model = onBackend(await loadNetwork("inception-v3"));
const files: Record<string, Uint8Array> = {};
const made = new Map<string, MadeAscent>();
const climb = (id: string, seed: number) => {
  const {settings} = rungWays.find((way) => way.id === id)!;
  return measuredAscent(model, {id, layer: "logits", unit: rungUnit, seed, frames: rungFrames, settings});
};
for (const {id} of rungWays) {
  const one = await climb(id, startSeeds[0]);
  made.set(id, one);
  files[`${id}.webp`] = one.sheet;
}
files["films.json"] = jsonFile([...made.values()].map(({film}) => film));

const ways: BuiltStarts["ways"][number][] = [];
const pictures = [];
for (const way of startWays) {
  const starts: BuiltStart[] = [];
  const images = [];
  for (const seed of startSeeds) {
    const {film, pixels} = seed === startSeeds[0] ? made.get(way)! : await climb(way, seed);
    const {values, asked, fine = 0} = film;
    starts.push({seed, value: values[values.length - 1], probability: asked!.probability, fine});
    images.push({seed, pixels});
    pictures.push(toPicture(pixels));
  }
  ways.push({way, starts, pairs: startPairs(images)});
}
const cell = pictures[0].width;
files["starts.webp"] = await writeSheet(pictures, {cell, columns: startSeeds.length}, {quality: 82});
files["starts.json"] = jsonFile({cell, ways} satisfies BuiltStarts);

process.stdout.write(writeTar(files));
