import type {BuiltTeaching} from "../../components/transfer/builtTeaching.js";
import {
  coatClasses,
  featureLayer,
  featureNetwork,
  featureWidth,
  firstClasses,
  firstQuestion,
  type NewClass,
  originalOf
} from "../../components/transfer/newClasses.js";
import {writeArrays} from "../../files/arrayFile.js";
import {mapPicture} from "../../images/mapPicture.js";
import {methodOf} from "../../methods.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {modelWithHead} from "../../network/newHead.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {workerAnswer} from "../workerAnswer.js";
import {writePng} from "../writePng.js";
import {writeTar} from "../writeTar.js";

await startNodeBackend("wasm");
const model = onBackend(await loadNetwork(featureNetwork));

/** Returns what the worker would make of the classes. */
async function taughtOf(classes: readonly NewClass[]) {
  const examples = classes.flatMap(({photos}, label) => photos.map((id) => ({id, label})));
  const rows = new Float32Array(examples.length * featureWidth);
  for (const [i, {id}] of examples.entries()) {
    const photo = await corpusPhoto(model.network, id);
    rows.set((await workerAnswer(model, {kind: "activations", photo, layer: featureLayer})).values, i * featureWidth);
  }
  const {kernel, bias, trained, leftOut} = await workerAnswer(model, {
    kind: "trainSoftmax",
    rows,
    labels: examples.map(({label}) => label),
    groups: examples.map(({id}) => originalOf(id)),
    classes: classes.length
  });
  const rounded = (d: number) => (Number.isNaN(d) ? null : Number(d.toFixed(6)));
  const built: BuiltTeaching = {
    network: featureNetwork,
    classes,
    trained: Array.from(trained, (d) => rounded(d)!),
    leftOut: Array.from(leftOut, rounded)
  };
  return {rows, kernel, bias, built};
}

const {rows, kernel, bias, built} = await taughtOf(firstClasses);
const coats = await taughtOf(coatClasses);
const taught = modelWithHead(model, {kernel, bias, labels: firstClasses.map(({name}) => name)});
const {photo: id, class: unit, method} = firstQuestion;
const photo = await corpusPhoto(model.network, id);
const answer = await workerAnswer(taught, {kind: "explain", photo, target: {unit}, method, options: {}});
const {values, milliseconds: _, backend: __, ...rest} = answer; // no clock: the same build, the same file
const [height, width, channels] = answer.shape;
const picture = mapPicture({values, width, height, channels}, methodOf(method).display);
const {scale, zero} = picture;

process.stdout.write(
  writeTar({
    "teach.json": jsonFile(built),
    "coats.json": jsonFile(coats.built),
    "head.bin": writeArrays({note: {layer: featureLayer}, arrays: {kernel, bias, rows}}),
    "why.json": jsonFile({network: featureNetwork, photo: id, unit, method, ...rest, scale, zero, bias: bias[unit]}),
    "map.png": await writePng(picture)
  })
);
