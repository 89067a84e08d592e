import {abstractionDefault, type BuiltPatches} from "../../components/abstraction/abstractionDefault.js";
import {readPatches} from "../../corpus/patches.js";
import {corpusScan} from "../corpusScan.js";
import {cutPatches} from "../cutPatches.js";
import {fittedPhotos} from "../fittedPhotos.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {patchFile} from "../patchFile.js";
import {writeSheet} from "../writeSheet.js";
import {writeTar} from "../writeTar.js";

const {layer, unit} = abstractionDefault;
const network = await loadNetwork("inception-v3");
const file = readPatches(patchFile(network, await corpusScan(network)).buffer);
const patches = file.patchesOf(layer, unit, {order: "strongest"});
const {pictures} = await cutPatches(network, [{layer, patches}], fittedPhotos(network));
const built: BuiltPatches = patches.map((d) => ({...d, value: Number(d.value.toPrecision(4))}));

process.stdout.write(
  writeTar({"patches.json": jsonFile(built), "patches.webp": await writeSheet(pictures[0], abstractionDefault)})
);
