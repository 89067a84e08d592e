import {boardExamples} from "./boardExamples.js";
import type {Example} from "./example.js";
import {inputExamples} from "./inputExamples.js";
import {markExamples} from "./markExamples.js";
import {neighbourExamples} from "./neighbourExamples.js";
import {pictureExamples} from "./pictureExamples.js";
import {readingsExamples} from "./readingsExamples.js";
import {variantExamples} from "./variantExamples.js";

/** Everything that can be shown without a worker: what the playground shows, and the snapshots are taken of. */
export const examples: readonly Example[] = [
  ...inputExamples,
  ...markExamples,
  ...boardExamples,
  ...pictureExamples,
  ...readingsExamples,
  ...variantExamples,
  ...neighbourExamples
];
