import {FileAttachment} from "observablehq:stdlib";
import type {StoryUnitOptions} from "../units/storyUnit.js";
import type {UnitFacts} from "../units/storyUnits.js";
import type {LectureCounts} from "./lectureCounts.js";
import {facePanelsDefault, lectureUnits} from "./occlusions.js";

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

/** What was built of five panels, beside their numbers. */
export interface PanelFiles {
  /** Returns the address of the map, projected to pixels. */
  readonly projection: () => string;
  /** Resolves to what was built of the map’s unit. */
  readonly unit: () => Promise<Omit<StoryUnitOptions, "field">>;
}

/** The files of the lecture’s five panels. */
export const lecturePanelFiles: PanelFiles = {
  projection: () => FileAttachment("../../data/occlusion/occlusion/projection.png").href,
  unit: lectureUnitFiles
};

/** The files of the five panels on a face. */
export const facePanelFiles: PanelFiles = {
  projection: () => FileAttachment("../../data/occlusion/facePanels/projection.png").href,
  unit: async () => ({
    units: [facePanelsDefault],
    facts: await FileAttachment("../../data/occlusion/facePanels/facts.json").json<readonly UnitFacts[]>(),
    patches: FileAttachment("../../data/occlusion/facePanels/patches.webp").href,
    pictures: FileAttachment("../../data/occlusion/facePanels/pictures.webp").href
  })
};
