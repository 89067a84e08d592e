import type {Fact} from "../frame/figureFrame.js";
import {fileWord} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {type Judgement, judgedExamples, tally, tallyText} from "./judged.js";
import {featureWidth, type NewClass} from "./newClasses.js";

type Classes = readonly NewClass<PickedPhoto>[];

/** Returns what the rows show. */
export function teachCaption(classes: Classes, {leftOut}: Judgement): string {
  const judged = judgedExamples(classes, leftOut);
  const {right, count} = tally(judged);
  const hidden = judged.length - count;
  const said = count
    ? `${right} of ${count} photos are put into their own class by a layer that was trained without them.`
    : "No photo can be judged.";
  return `${said} Under each photo: the probability that such a layer gives its own class; with a red frame, the class that wins instead.${
    hidden ? ` A “?” stands where the class would have no other photo.` : ""
  } Crops of one photo are left out together. Press a photo to take it out.`;
}

/** Returns the readout of a teaching. */
export function teachFacts(network: string, classes: Classes, {trained, leftOut}: Judgement): Fact[] {
  const photos = classes.reduce((sum, d) => sum + d.photos.length, 0);
  return [
    ["network", `${network}, with a new last layer`],
    ["classes", classes.map(({name, photos}) => `${name} (${photos.length})`).join(", ")],
    ["new weights", `${((featureWidth + 1) * classes.length).toLocaleString("en-US")} for ${photos} photos`],
    ["right in training", tallyText(tally(judgedExamples(classes, trained))).replace(/ \(.*/, "")],
    ["right when left out", tallyText(tally(judgedExamples(classes, leftOut)))]
  ];
}

/** Returns a row for each example. */
export function teachRows(classes: Classes, {trained, leftOut}: Judgement): Record<string, string | number>[] {
  const own = classes.flatMap(({name, photos}) => photos.map((photo) => ({name, photo})));
  const seen = judgedExamples(classes, trained);
  const unseen = judgedExamples(classes, leftOut);
  const nameOf = (best: number | null) => (best === null ? "" : classes[best].name);
  return own.map(({name, photo}, i) => ({
    photo: fileWord(photo),
    class: name,
    "trained on it: best": nameOf(seen[i].best),
    "trained on it: own probability": seen[i].probability,
    "left out: best": nameOf(unseen[i].best),
    "left out: own probability": unseen[i].best === null ? "" : unseen[i].probability
  }));
}
