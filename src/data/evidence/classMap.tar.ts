import {classMapDefault} from "../../components/evidence/classMaps.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {classMapFiles} from "./classMapFiles.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await classMapFiles(onBackend(await loadNetwork(classMapDefault.network)))));
