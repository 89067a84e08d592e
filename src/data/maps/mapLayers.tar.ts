import {mapLayersDefault} from "../../components/maps/mapLayersData.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {mapLayersFiles} from "./mapLayersFiles.js";

await startNodeBackend("wasm");

process.stdout.write(writeTar(await mapLayersFiles(onBackend(await loadNetwork(mapLayersDefault.network)))));
