import "@tensorflow/tfjs-backend-cpu";
import {io} from "@tensorflow/tfjs-core";
import type {LayersModel} from "@tensorflow/tfjs-layers";

/** A `model.json` and the only file of weights beside it. */
export interface SavedModel {
  readonly modelTopology: {class_name: string; config: {name: string; layers: SavedLayer[]}};
  readonly weightsManifest: {paths: string[]; weights: io.WeightsManifestEntry[]}[];
  readonly shard: Uint8Array;
}

export interface SavedLayer {
  class_name: string;
  config: Record<string, unknown>;
}

/** Returns what TF.js writes when it saves the *model*. */
export async function savedModel(model: LayersModel): Promise<SavedModel> {
  let artifacts: io.ModelArtifacts = {};
  await model.save(
    io.withSaveHandler(async (given) => {
      artifacts = given;
      return {modelArtifactsInfo: {dateSaved: new Date(0), modelTopologyType: "JSON"}};
    })
  );
  const {modelTopology, weightSpecs = [], weightData = new ArrayBuffer(0)} = artifacts;
  return {
    modelTopology: structuredClone(modelTopology) as SavedModel["modelTopology"],
    weightsManifest: [{paths: ["weights.bin"], weights: weightSpecs}],
    shard: new Uint8Array(io.concatenateArrayBuffers([weightData].flat()))
  };
}
