import {layerRows} from "../../features/layerRows.js";
import {writeArrays} from "../../files/arrayFile.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {loadNetwork} from "../loadNetwork.js";

await startNodeBackend();
const model = onBackend(await loadNetwork("mnist"));
const {count, pixels} = heldOutDigits();
const images = Array.from({length: count}, (_, i) => pixels(i));
const {rows, features} = await runToEnd(layerRows(model, images, "logits"));
process.stdout.write(writeArrays({note: {layer: "logits", units: features}, arrays: {values: rows}}));
