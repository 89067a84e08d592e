import {writeDistances} from "../../components/neighbours/digitDistances.js";
import {digitFirst, digitSpaces} from "../../components/neighbours/digitSpaces.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {loadNetwork} from "../loadNetwork.js";
import {workerAnswer} from "../workerAnswer.js";

await startNodeBackend();
const file = heldOutDigits();
const images = Array.from({length: file.count}, (_, i) => file.pixels(i));
const layers = digitSpaces.map(({layer}) => layer);
const question = {kind: "distances", query: images[digitFirst.digit], images, layers} as const;
process.stdout.write(writeDistances(await workerAnswer(onBackend(await loadNetwork("mnist")), question)));
