import {thumbnailSheet} from "../corpus/thumbnailSheet.js";
import {fit} from "../images/fit.js";
import {toPicture} from "../images/toPicture.js";
import {photos} from "../photos.js";
import {composeSheet} from "./composeSheet.js";
import {decodeImage} from "./decodeImage.js";

const {cell} = thumbnailSheet;
const thumbnails = photos.map(async ({file}) => {
  const photo = await decodeImage(`src/photos/${file}`);
  return toPicture(fit(photo, {width: cell, height: cell, channels: 3}));
});
const sheet = await composeSheet(await Promise.all(thumbnails), thumbnailSheet);

process.stdout.write(await sheet.jpeg({quality: 75}).toBuffer());
