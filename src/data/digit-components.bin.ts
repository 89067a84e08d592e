import {startNodeBackend} from "../network/backendNode.js";
import {onBackend} from "../network/model.js";
import {digitComponents} from "./digitComponents.js";
import {loadNetwork} from "./loadNetwork.js";

await startNodeBackend();
process.stdout.write(await digitComponents(onBackend(await loadNetwork("mnist"))));
