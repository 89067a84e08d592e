import {photosOf} from "../corpus/petGroups.js";
import {photos} from "../photos.js";
import {thumbnailsOf} from "./thumbnailsOf.js";

process.stdout.write(await thumbnailsOf(photosOf("cat").map((i) => photos[i])));
