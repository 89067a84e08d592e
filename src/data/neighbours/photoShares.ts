import {isSameSight, queryAt} from "../../components/neighbours/nearPhotos.js";
import {type SpaceShare, shareCounts} from "../../components/neighbours/shares.js";
import type {SpaceRows} from "../../components/neighbours/spaceFile.js";
import {photoGroup, photoGroups} from "../../corpus/photoGroups.js";
import {distancesTo} from "../../evaluation/distancesTo.js";
import {type Distance, nearest} from "../../evaluation/nearest.js";
import {photos} from "../../photos.js";
import {sharesByGroup} from "./sharesByGroup.js";

/** Returns how often the nearest photos in a space are of the query's own group, with every photo of the corpus as the query; crops of it are no neighbours. */
export function photoShares(space: SpaceRows, distance: Distance): SpaceShare[] {
  const most = Math.max(...shareCounts);
  const lists = photos.map((_, query) =>
    nearest(distancesTo(queryAt(space, query), space, distance), {
      count: most,
      leftOut: (i) => i === query || isSameSight(i, query)
    }).map(({index}) => index)
  );
  const groups = photos.map(photoGroup);
  const of = {of: "photos", space: space.name, distance} as const;
  return sharesByGroup(of, {groups, names: photoGroups, lists, isNeighbour: (a, b) => a !== b && !isSameSight(a, b)});
}
