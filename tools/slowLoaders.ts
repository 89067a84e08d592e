/** The data loaders that take longest, by the path from `src` of the file they make, the slowest first. */
export const slowLoaders: readonly string[] = [
  "data/tree/trees.tar",
  "data/shape/scoreboard.tar",
  "data/style/style.tar",
  "data/ascent/ascents.tar",
  "data/units/story.tar",
  "data/edges/treeUnits.tar",
  "data/occlusion/occlusion.tar",
  "data/occlusion/occluder.json",
  "data/inversion/inversions.tar",
  "data/edges/edges.tar",
  "data/shuffle/shuffledParts.json",
  "data/pca/digit-components.bin",
  "data/occlusion/lecture.tar",
  "data/patchSheet/sheets.tar",
  "data/filters/filters.tar"
];
