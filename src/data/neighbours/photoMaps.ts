import {randomLcg} from "d3-random";
import {UMAP} from "umap-js";
import {
  type FlatMap,
  type MapFile,
  mapCount,
  mapNeighbours,
  mapSeeds,
  nearestOnMap
} from "../../components/neighbours/mapFile.js";
import {queryAt} from "../../components/neighbours/nearPhotos.js";
import type {SpaceRows} from "../../components/neighbours/spaceFile.js";
import {distancesTo} from "../../evaluation/distancesTo.js";
import {nearest} from "../../evaluation/nearest.js";
import {pca} from "../../features/pca.js";
import {runToEndSync} from "../../network/steps.js";

type Places = Pick<FlatMap, "x" | "y">;

/**
 * Returns flat maps of the examples of a space: by their first two principal
 * components, and by UMAP with several numbers of neighbours and seeds; with
 * how many of ten true neighbours (Euclidean) each map keeps.
 * https://arxiv.org/abs/1802.03426
 */
export function photoMaps(space: SpaceRows): MapFile {
  const count = space.lengths.length;
  const everyone = Array.from({length: count}, (_, i) => i);
  const most = Math.max(...mapNeighbours);
  // the example itself stands first among its neighbours, as UMAP wants it
  const lists = everyone.map((i) => nearest(distancesTo(queryAt(space, i), space, "l2"), {count: most + 1}));
  const ten = lists.map((list, i) =>
    list
      .filter(({index}) => index !== i)
      .slice(0, mapCount)
      .map(({index}) => index)
  );
  const judged = (kind: FlatMap["kind"], neighbours: number, seed: number, places: Places, first = places): FlatMap => {
    const near = everyone.map((i) => nearestOnMap(places, i));
    const before = everyone.map((i) => nearestOnMap(first, i));
    const kept = everyone.map((i) => common(near[i], ten[i]));
    const same = mean(everyone.map((i) => common(near[i], before[i])));
    const middle = mean(kept);
    const spread = Math.sqrt(kept.reduce((sum, d) => sum + (d - middle) ** 2, 0) / (count - 1));
    return {kind, neighbours, seed, ...places, kept: middle, error: spread / Math.sqrt(count), same};
  };
  const maps = [judged("pca", 0, 0, componentsOf(space))];
  for (const neighbours of mapNeighbours) {
    let first: Places | undefined;
    for (const seed of mapSeeds) {
      const umap = new UMAP({nNeighbors: neighbours, random: randomLcg(seed / 1e6)});
      const some = lists.map((list) => list.slice(0, neighbours));
      umap.setPrecomputedKNN(
        some.map((list) => list.map(({index}) => index)),
        some.map((list) => list.map(({distance}) => distance))
      );
      const places = onMap(umap.fit(everyone.map((i) => Array.from(queryAt(space, i).values))));
      first ??= places;
      maps.push(judged("umap", neighbours, seed, places, first));
    }
  }
  return {ten, maps};
}

function componentsOf({rows, lengths}: SpaceRows): Places {
  const {scores, count} = runToEndSync(pca(Float32Array.from(rows), rows.length / lengths.length, 2));
  return onMap(Array.from(lengths, (_, i) => [scores[i * count], scores[i * count + 1]]));
}

/** Returns places moved and made smaller or larger, as whole numbers of 0 to 1000. */
function onMap(places: readonly (readonly number[])[]): Places {
  const [left, bottom] = [0, 1].map((axis) => Math.min(...places.map((d) => d[axis])));
  const [right, top] = [0, 1].map((axis) => Math.max(...places.map((d) => d[axis])));
  const scale = 1000 / Math.max(right - left, top - bottom);
  return {
    x: places.map((d) => Math.round((d[0] - left) * scale)),
    y: places.map((d) => Math.round((d[1] - bottom) * scale))
  };
}

function common(a: readonly number[], b: readonly number[]): number {
  return a.filter((d) => b.includes(d)).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, d) => sum + d, 0) / values.length;
}
