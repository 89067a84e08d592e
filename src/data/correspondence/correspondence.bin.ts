import {writeCorrespondence} from "../../components/correspondence/correspondenceFile.js";
import {comparedLayers, correspondenceDefault, pairDistances} from "../../components/correspondence/correspondences.js";
import {annotatedFaces} from "../../components/correspondence/faces.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {loadNetwork} from "../loadNetwork.js";
import {faceSigns} from "./faceSigns.js";

const {network, fill, draws, seed} = correspondenceDefault;
await startNodeBackend("wasm");
const model = onBackend(await loadNetwork(network));
const signs = await faceSigns(model, annotatedFaces, {layers: comparedLayers, fill, draws, seed});
const note = {network, photos: annotatedFaces.map(({photo}) => photo), layers: comparedLayers, fill, draws, seed};

process.stdout.write(
  writeCorrespondence(note, (layer, row, i, j) => {
    const k = comparedLayers.indexOf(layer);
    return pairDistances(signs[i][row][k], signs[j][row][k]);
  })
);
