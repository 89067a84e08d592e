/**
 * The data loaders that compute for more than some five seconds, by the path
 * from `src` of the file they make, the slowest first. Their results are
 * committed (`npm run computed`); where these do not hold any more the loaders
 * run in this order.
 */
export const slowLoaders: readonly string[] = [
  "data/style/style.tar",
  "data/transfer/photos.json",
  "data/shape/scoreboard.tar",
  "data/tree/trees.tar",
  "data/correspondence/correspondence.bin",
  "data/units/story.tar",
  "data/invariance/invariance.json",
  "data/evolution/evolution.bin",
  "data/dream/dreams.tar",
  "data/ascent/rungs.tar",
  "data/ascent/depths.tar",
  "data/ascent/ascents.tar",
  "data/filters/filters.tar",
  "data/patchSheet/excited.tar",
  "data/abstraction/units.bin",
  "data/maps/mapLayers.tar",
  "data/edges/treeUnits.tar",
  "data/occlusion/occlusion.tar",
  "data/occlusion/occluder.json",
  "data/edges/edges.tar",
  "data/edges/averageEdges.tar",
  "data/explain/home.tar",
  "data/inversion/inversions.tar",
  "data/transfer/teach.tar",
  "data/transfer/digits.json",
  "data/point/home.tar",
  "data/occlusion/lecture.tar",
  "data/occlusion/facePanels.tar",
  "data/patchSheet/sheets.tar",
  "data/shuffle/shuffledParts.json",
  "data/pca/photo-components.bin",
  "data/neighbours/maps.json",
  "data/neighbours/shares.json",
  "data/maps/activations.tar",
  "data/pca/digit-components.bin",
  "data/rules/rules.tar",
  "data/neighbours/digit.bin",
  "data/live/live.tar",
  "data/filters/templates.json"
];
