import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {trainingFiles} from "./trainingFiles.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await trainingFiles(onBackend(await loadNetwork("mnist")))));
