import {liveDefault} from "../../components/live/liveLayers.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {liveFiles} from "./liveFiles.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await liveFiles(onBackend(await loadNetwork(liveDefault.network)), liveDefault)));
