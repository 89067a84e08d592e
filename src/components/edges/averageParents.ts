import {networkEntry} from "../../networks.js";
import {treeStory} from "../tree/treeStory.js";

/** The network whose edges are averaged. */
export const averageNetwork = treeStory.network;

const [first, second] = treeStory.steps;

/** Whose edges are built: those of the story’s class, and those of the unit that its first step opens, in the story’s photo. */
export const averageParents = [treeStory.root, {layer: first.layer, unit: first.next}] as const;

/** The layer whose units are shown first of each of them. */
export const averageLayers = [first.layer, second.layer] as const;

/** Returns the layers below the given one, top down. */
export function layersBelow(layer: string): readonly string[] {
  const {treeLayers} = networkEntry(averageNetwork);
  return treeLayers.slice(treeLayers.indexOf(layer) + 1);
}
