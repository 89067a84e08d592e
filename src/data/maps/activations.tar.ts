import {mapsDefault} from "../../components/maps/defaults.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {activationFiles} from "./activationFiles.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await activationFiles(onBackend(await loadNetwork(mapsDefault.network)), mapsDefault)));
