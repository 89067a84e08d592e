import {pageChoice} from "./pageChoice.js";

/** By what the patches of a unit are ranked: how strong it is there, or how much it adds there to the photo’s own class. */
export const patchMeasures = ["activation", "contribution"] as const;

export type PatchMeasure = (typeof patchMeasures)[number];

/** By what the patches of this page are ranked: as its address says, `ranked=contribution`, otherwise by activation. */
export const patchMeasure = pageChoice<PatchMeasure>("ranked", patchMeasures);
