import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {digitComponents} from "./digitComponents.js";

await startNodeBackend();
process.stdout.write(await digitComponents(onBackend(await loadNetwork("mnist"))));
