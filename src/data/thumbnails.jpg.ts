import sharp from "sharp";
import {thumbnailPlace, thumbnailSheet} from "../corpus/thumbnailSheet.js";
import {fit} from "../images/fit.js";
import {toPicture} from "../images/toPicture.js";
import {photos} from "../photos.js";
import {decodeImage} from "./decodeImage.js";

const {cell, columns} = thumbnailSheet;
const sheet = sharp({
  create: {width: columns * cell, height: Math.ceil(photos.length / columns) * cell, channels: 3, background: "grey"}
});
const thumbnails = photos.map(async ({file}, index) => {
  const photo = await decodeImage(`src/photos/${file}`);
  const {rgba, width, height} = toPicture(fit(photo, {width: cell, height: cell, channels: 3}));
  const {x: left, y: top} = thumbnailPlace(index);
  return {input: Buffer.from(rgba.buffer), raw: {width, height, channels: 4 as const}, left, top};
});

process.stdout.write(
  await sheet
    .composite(await Promise.all(thumbnails))
    .jpeg({quality: 75})
    .toBuffer()
);
