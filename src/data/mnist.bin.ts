import {writeNetwork} from "../network/serialize.js";
import {loadNetwork} from "./loadNetwork.js";

process.stdout.write(writeNetwork(await loadNetwork("mnist")).weights);
