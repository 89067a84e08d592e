import {photos} from "../photos.js";
import {thumbnailsOf} from "./thumbnailsOf.js";

process.stdout.write(await thumbnailsOf(photos));
