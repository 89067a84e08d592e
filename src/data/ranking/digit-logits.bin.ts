import {writeArrays} from "../../files/arrayFile.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {loadNetwork} from "../loadNetwork.js";
import {workerAnswer} from "../workerAnswer.js";

await startNodeBackend();
const model = onBackend(await loadNetwork("mnist"));
const {count, pixels} = heldOutDigits();
const images = Array.from({length: count}, (_, i) => pixels(i));
const {units, values} = await workerAnswer(model, {kind: "responses", images, layer: "logits"});
process.stdout.write(writeArrays({note: {layer: "logits", units}, arrays: {values}}));
