import {rulesDefault} from "../defaults.js";
import {startNodeBackend} from "../network/backendNode.js";
import {onBackend} from "../network/model.js";
import {loadNetwork} from "./loadNetwork.js";
import {ruleFiles} from "./ruleFiles.js";
import {writeTar} from "./writeTar.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await ruleFiles(onBackend(await loadNetwork(rulesDefault.network)), rulesDefault)));
