import {labDefault} from "../../components/lab/labDefault.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {labFiles} from "./labFiles.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await labFiles(onBackend(await loadNetwork(labDefault.settings.a.network)))));
