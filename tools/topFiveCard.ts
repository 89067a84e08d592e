import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {corpusScan} from "../src/data/corpusScan.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {topFives} from "../src/data/topFives.js";
import {photos} from "../src/photos.js";

const scores = topFives(await corpusScan(await loadNetwork("inception-v3")));
const lines = photos.map(({id, file}) => {
  const classes = scores[id].map(({label, probability}) => `${label} ${probability.toFixed(3)}`);
  return `| [${id}](../../src/photos/${file}) | ${classes.join(" | ")} |`;
});
const card = `# Top five of inception-v3 on every photo

Written by \`npm run card:top5\`; change that instead. ${photos.length} photos, cropped to a square at the centre and resized to 299×299 by \`src/images/fit.ts\`, run on the WebAssembly backend in 32-bit numbers. Beside each class its probability, the softmax of the logits. Class names are those of ImageNet.

| photo | first | second | third | fourth | fifth |
|---|---|---|---|---|---|
${lines.join("\n")}
`;

writeFileSync(fileURLToPath(new URL("../models/inception-v3/top5.md", import.meta.url)), card);
