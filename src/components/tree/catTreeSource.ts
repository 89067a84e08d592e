import {sum} from "d3-array";
import type {MapPicture} from "../../images/picture.js";
import {signedPicture} from "../../images/signedPicture.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {bareUnit} from "./bareUnit.js";
import type {TreeChoice} from "./catTreeState.js";
import type {AskOptions, MadeFacts, TreeSource} from "./catTreeStore.js";

export interface TreeSourceOptions {
  /** Loads a photo as the network wants it; defaults to loadPhoto. */
  readonly load?: typeof loadPhoto;
}

/** Returns a source of trees that asks the given client's worker. Of the nodes that it is given, a question holds their units alone. */
export function treeSource(client: Pick<Client, "ask">, {load = loadPhoto}: TreeSourceOptions = {}): TreeSource {
  let last: {photo: TreeChoice["photo"]; network: string; loaded: Promise<PhotoPixels>} | undefined;

  /** What every question names. */
  async function about({photo, network}: TreeChoice) {
    if (last?.photo !== photo || last.network !== network) {
      const [height, width, channels] = networkEntry(network).inputShape;
      last = {photo, network, loaded: load(photo, {height, width, channels})};
      last.loaded.catch(() => {
        last = undefined; // to be tried again
      });
    }
    return {network, photo: await last.loaded};
  }

  const told = <T extends MadeFacts>(answer: T, {made}: AskOptions): T => {
    made?.(answer);
    return answer;
  };

  return {
    async top(choice, options) {
      const question = {kind: "classify", ...(await about(choice))} as const;
      return told(await client.ask(question, options), options).top;
    },
    async rootPicture(choice, options) {
      const {rescale} = choice;
      const root = bareUnit(choice.root);
      const question = {kind: "pictures", ...(await about(choice)), root, path: [], rescale} as const;
      return picturesOf(told(await client.ask(question, options), options))[0];
    },
    async family(choice, way, below, options) {
      const {rescale, score, count} = choice;
      const [root, path] = [bareUnit(choice.root), way.map(bareUnit)];
      const question = {kind: "children", ...(await about(choice)), root, path, below, count, score, rescale} as const;
      const {parent, children, scores, dead} = told(await client.ask(question, options), options);
      return {parent, children, scores, total: sum(scores), dead};
    },
    async pictures(choice, way, layer, units, options) {
      const {rescale} = choice;
      const [root, path] = [bareUnit(choice.root), way.map(bareUnit)];
      const question = {kind: "pictures", ...(await about(choice)), root, path, layer, units, rescale} as const;
      return picturesOf(told(await client.ask(question, options), options));
    },
    async drops(choice, way, below, options) {
      const {rescale, score} = choice;
      const [root, path] = [bareUnit(choice.root), way.map(bareUnit)];
      const question = {kind: "ablation", ...(await about(choice)), root, path, below, score, rescale} as const;
      const {scores, drops, rho} = told(await client.ask(question, options), options);
      return {scores, drops, rho};
    },
    async above(choice, below, above, options) {
      const {score} = choice;
      const unit = bareUnit(below);
      const question = {kind: "parents", ...(await about(choice)), unit, above, score} as const;
      return told(await client.ask(question, options), options).parents;
    },
    async silence(choice, units, options) {
      const question = {kind: "silence", ...(await about(choice)), units} as const;
      const {before, after} = told(await client.ask(question, options), options);
      return {before, after};
    },
    async removal(choice, removed, options) {
      const [root, units] = [bareUnit(choice.root), removed.map(bareUnit)];
      const question = {kind: "deletionCurve", ...(await about(choice)), root, units} as const;
      return told(await client.ask(question, options), options);
    }
  };
}

/** Returns the pictures of an answer, [pictures, height, width, channels]. */
function picturesOf({shape, values}: {readonly shape: readonly number[]; readonly values: Float32Array}): MapPicture[] {
  const [count, height, width, channels] = shape;
  const size = height * width * channels;
  return Array.from({length: count}, (_, i) =>
    signedPicture({values: values.subarray(i * size, (i + 1) * size), width, height, channels})
  );
}
