import type {BuiltFirsts} from "../../components/variants/variants.js";
import {digitSize} from "../../corpus/digits.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {loadNetwork} from "../loadNetwork.js";
import {workerAnswer} from "../workerAnswer.js";
import {firstLayers} from "./firstLayers.js";

await startNodeBackend("wasm");
const model = onBackend(await loadNetwork("mnist"));
const digits = heldOutDigits();
const size = [digitSize, digitSize] as const;
const rows = await firstLayers(digits, (bank, pixels) =>
  workerAnswer(model, {kind: "filterAnswers", bank, pixels, size})
);

process.stdout.write(JSON.stringify({digits: digits.count, rows} satisfies BuiltFirsts));
