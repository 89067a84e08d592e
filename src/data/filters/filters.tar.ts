import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {networks} from "../../networks.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {filterFiles} from "./filterFiles.js";

await startNodeBackend("wasm");
const files: Record<string, Uint8Array> = {};
for (const {name} of networks) Object.assign(files, await filterFiles(onBackend(await loadNetwork(name))));

process.stdout.write(writeTar(files));
