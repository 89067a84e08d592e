import {liveDefault} from "../liveLayers.js";
import {startNodeBackend} from "../network/backendNode.js";
import {onBackend} from "../network/model.js";
import {liveFiles} from "./liveFiles.js";
import {loadNetwork} from "./loadNetwork.js";
import {writeTar} from "./writeTar.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await liveFiles(onBackend(await loadNetwork(liveDefault.network)), liveDefault)));
