import {FileAttachment} from "observablehq:stdlib";
import type {StoryUnitOptions} from "../units/storyUnit.js";
import type {UnitFacts} from "../units/storyUnits.js";
import type {LectureCounts} from "./lectureCounts.js";
import {lectureUnits} from "./occlusions.js";

/** Resolves to the lecture's units as they were computed when the site was built. */
export async function lectureUnitFiles(): Promise<Omit<StoryUnitOptions, "field"> & {readonly counts: LectureCounts}> {
  return {
    units: lectureUnits,
    facts: await FileAttachment("../../data/occlusion/lecture/facts.json").json<readonly UnitFacts[]>(),
    counts: await FileAttachment("../../data/occlusion/lecture/counts.json").json<LectureCounts>(),
    patches: FileAttachment("../../data/occlusion/lecture/patches.webp").href,
    pictures: FileAttachment("../../data/occlusion/lecture/pictures.webp").href
  };
}

/** Returns the address of the map of the five panels, projected to pixels when the site was built. */
export const builtProjection = (): string => FileAttachment("../../data/occlusion/occlusion/projection.png").href;
