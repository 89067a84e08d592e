import {type BuiltInvariance, invarianceDefault, type MovedCurve} from "../../components/invariance/invariance.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {loadNetwork} from "../loadNetwork.js";
import {curveOf} from "./movedCurves.js";

const {network, layers, photos, built} = invarianceDefault;
await startNodeBackend("wasm");
const model = onBackend(await loadNetwork(network));
const curves: MovedCurve[] = [];
for (const id of photos) {
  const photo = await corpusPhoto(model.network, id);
  for (const [way, edge] of built) curves.push(await curveOf(model, photo, way, edge));
  console.error(`${network}: ${id} moved`);
}

process.stdout.write(JSON.stringify({network, layers, curves} satisfies BuiltInvariance));
