import {foolingSpecs, inversionSpecs} from "../../components/inversion/inversionSpecs.js";
import {type BuiltStarts, seedOf, startsSpec} from "../../components/inversion/starts.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {builtInversion, invertedAnswer} from "./builtInversion.js";

await startNodeBackend();
const models = {
  mnist: onBackend(await loadNetwork("mnist")),
  "inception-v3": onBackend(await loadNetwork("inception-v3"))
};
const files: Record<string, Uint8Array> = {};
const all = [];
for (const setup of [...inversionSpecs, ...foolingSpecs]) {
  const {sheet, changed, built} = await builtInversion(models[setup.network as keyof typeof models], setup);
  files[`${setup.id}.webp`] = sheet;
  files[`${setup.id}-change.webp`] = changed;
  all.push(built);
  console.error(`${setup.id}: ${built.losses.length - 1} steps, loss ${built.losses.at(-1)}`);
}
const results: BuiltStarts["results"][number][] = [];
for (const start of startsSpec.from) {
  const seed = seedOf(start);
  const setup = {network: "mnist", layer: "logits", unit: startsSpec.unit, settings: startsSpec.settings};
  const found = await invertedAnswer(models.mnist, {...setup, start: seed ? "noise" : start, seed: seed ?? 1}, 2);
  const [first, last] = [found.images[0], found.images[found.images.length - 1]];
  results.push({
    start,
    steps: last.step,
    loss: last.loss,
    before: first.probability,
    after: last.probability,
    startTop: found.startTop[0],
    top: found.top[0],
    startPixels: Array.from(first.pixels.values, Math.round),
    pixels: Array.from(last.pixels.values, Math.round)
  });
}

process.stdout.write(
  writeTar({...files, "films.json": jsonFile(all), "starts.json": jsonFile({results} satisfies BuiltStarts)})
);
