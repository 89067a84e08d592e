import {startNodeBackend} from "../network/backendNode.js";
import {onBackend} from "../network/model.js";
import {corpusPeaks} from "./corpusPeaks.js";
import {loadNetwork} from "./loadNetwork.js";
import {patchFiles} from "./patchFiles.js";
import {writeTar} from "./writeTar.js";

await startNodeBackend();
const [photographs, digits] = await Promise.all(["inception-v3", "mnist"].map(loadNetwork));
const {patches, responses} = patchFiles(photographs, await corpusPeaks(onBackend(photographs)));
const {patches: digitPatches} = patchFiles(digits, await corpusPeaks(onBackend(digits)));

process.stdout.write(
  writeTar({"inception-v3.bin": patches, "inception-v3-responses.bin": responses, "mnist.bin": digitPatches})
);
