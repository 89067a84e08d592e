import type {ParallelLayer} from "../../components/edges/parallelLayer.js";
import {childrenOfPath} from "../../features/childrenOfPath.js";
import {peaks} from "../../features/peaks.js";
import {runToEnd} from "../../network/steps.js";
import {networkEntry} from "../../networks.js";
import type {PhotoRun} from "../photoRun.js";

/**
 * Returns the *count* most active units of every tree layer, top down, with the
 * edges that tie each to those of the layer below: its score as a share of the
 * scores of all units there.
 */
export async function parallelUnits({model, run}: PhotoRun, count: number): Promise<ParallelLayer[]> {
  const {treeLayers} = networkEntry(model.network.name);
  const active = new Map<string, {unit: number; value: number}[]>();
  for (const layer of treeLayers) {
    const activations = run.values.get(layer)!;
    const {values} = peaks(await activations.data<"float32">(), activations.shape[activations.rank - 1]!);
    const units = Array.from(values, (value, unit) => ({unit, value})).sort((a, b) => b.value - a.value);
    active.set(layer, units.slice(0, count));
  }
  const found: ParallelLayer[] = [];
  for (const [i, layer] of treeLayers.entries()) {
    const below: string | undefined = treeLayers[i + 1];
    const channels = run.values.get(layer)!.shape.at(-1)!;
    const units = [];
    for (const {unit, value} of active.get(layer)!) {
      const edges = below ? await edgesOf(layer, unit, below) : [];
      units.push({unit, value: round(value), edges});
    }
    found.push({layer, channels, units});
  }
  return found;

  async function edgesOf(layer: string, unit: number, below: string): Promise<number[]> {
    const {scores, signal} = await runToEnd(childrenOfPath(model, run, {layer, unit}, [], below, {count: 0}));
    signal.dispose();
    const total = scores.reduce((sum, score) => sum + score, 0);
    return active.get(below)!.map((d) => (total ? round(scores[d.unit] / total) : 0));
  }
}

const round = (value: number) => Number(value.toPrecision(4));
