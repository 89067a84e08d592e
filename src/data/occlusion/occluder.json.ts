import {type BuiltOccluder, type OccludedMap, occluderDefault} from "../../components/occlusion/occluders.js";
import {photoAsker} from "../photoAsker.js";
import {occludedPlaces} from "./occludedPlaces.js";

const {network, photo, fill, large, small} = occluderDefault;
const {pixels, ask} = await photoAsker(network, photo);
const {top} = await ask(pixels, []);
const unit = top[0].index;
const maps: OccludedMap[] = [];
for (const size of [large, small]) maps.push(await occludedPlaces(pixels, {size, fill, unit}, ask));

process.stdout.write(
  JSON.stringify({network, photo, whole: {top, asked: top[0], rank: 1}, maps} satisfies BuiltOccluder)
);
