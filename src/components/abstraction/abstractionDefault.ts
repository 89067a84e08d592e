import type {SheetPatch} from "../patchSheet/patchSheets.js";

/** The unit that is marked before the reader chooses one, and how its patches lie on their sheet. */
export const abstractionDefault = {measure: "kind", layer: "Mixed_7c", unit: 430, cell: 96, columns: 9} as const;

/** Its patches, data/abstraction/unit/patches.json: the strongest first. */
export type BuiltPatches = readonly SheetPatch[];
