import {loadNetwork} from "./loadNetwork.js";

process.stdout.write(JSON.stringify((await loadNetwork("inception-v3")).labels));
