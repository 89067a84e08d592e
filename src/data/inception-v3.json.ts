import {writeNetwork} from "../network/serialize.js";
import {loadNetwork} from "./loadNetwork.js";

process.stdout.write(JSON.stringify(writeNetwork(await loadNetwork("inception-v3")).graph));
