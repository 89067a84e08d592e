import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {maskRows} from "./maskShares.js";
import {maskSummary} from "./maskSummary.js";

await startNodeBackend("wasm");

process.stdout.write(JSON.stringify(maskSummary(await maskRows(onBackend(await loadNetwork("inception-v3"))))));
