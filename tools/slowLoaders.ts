/**
 * The data loaders that compute for more than some five seconds, by the path
 * from `src` of the file they make, the slowest first. Their results are
 * committed (`npm run computed`); where these do not hold any more the loaders
 * run in this order.
 */
export const slowLoaders: readonly string[] = [
  "data/evidence/masks.json",
  "data/evidence/classMap.tar",
  "data/style/style.tar",
  "data/shape/scoreboard.tar",
  "data/tree/trees.tar",
  "data/units/story.tar",
  "data/ascent/ascents.tar",
  "data/filters/filters.tar",
  "data/edges/treeUnits.tar",
  "data/occlusion/occlusion.tar",
  "data/occlusion/occluder.json",
  "data/edges/edges.tar",
  "data/edges/averageEdges.tar",
  "data/explain/home.tar",
  "data/explain/saliency.tar",
  "data/inversion/inversions.tar",
  "data/point/home.tar",
  "data/occlusion/lecture.tar",
  "data/patchSheet/sheets.tar",
  "data/shuffle/shuffledParts.json",
  "data/pca/photo-components.bin",
  "data/maps/activations.tar",
  "data/pca/digit-components.bin",
  "data/rules/rules.tar",
  "data/live/live.tar",
  "data/filters/templates.json"
];
