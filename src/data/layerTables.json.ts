import {layerTable} from "../network/layerTable.js";
import {networks} from "../networks.js";
import {loadNetwork} from "./loadNetwork.js";

const tables = networks.map(async ({name}) => [name, layerTable(await loadNetwork(name))] as const);

process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(tables))));
