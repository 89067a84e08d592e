/** Finds where every photo of the corpus is in the spaces of “What is near to what”, and writes models/inception-v3/points.bin. */
import {writeFile} from "node:fs/promises";
import {makePoints, pointsFile} from "../src/data/neighbours/photoPoints.js";

const bytes = await makePoints((seen) => seen % 50 === 0 && console.error(`${seen} photos`));
await writeFile(pointsFile, bytes);
console.error(`wrote models/inception-v3/points.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
