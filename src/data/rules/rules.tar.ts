import {rulesDefault} from "../../components/rules/defaults.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {ruleFiles} from "./ruleFiles.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await ruleFiles(onBackend(await loadNetwork(rulesDefault.network)), rulesDefault)));
