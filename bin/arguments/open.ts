import type {Shape} from "../../src/network/network.js";
import {checkLabels} from "../../src/network/prepared.js";
import {shapes} from "../../src/network/shapes.js";
import type {NetworkFlags} from "./networkFlags.js";
import {type OpenedNetwork, openNetwork} from "./openNetwork.js";
import {type Input, readInput} from "./readInput.js";

/** A network and what it is fed, before anything is computed. */
export interface Opened extends OpenedNetwork {
  readonly input: Input;
  /** The shape of what each layer gives for this input. */
  readonly shapes: ReadonlyMap<string, Shape>;
}

/**
 * Returns the network that the *given* flags name with the input of the given *path*; *say* hears a line for whatever
 * had to be assumed.
 */
export async function open(path: string, given: NetworkFlags, say: (line: string) => void): Promise<Opened> {
  const opened = await openNetwork(given);
  const {network, reading} = opened;
  const input = await readInput(path, network);
  const known = shapes(network, input.shape);
  checkLabels(network, known.get(network.layers[network.layers.length - 1].name)!.at(-1)!);
  for (const line of reading?.assumed ?? []) say(`assumed: ${line}`);
  if (input.photo && network.input.shape.includes(null))
    say(`assumed: input of the photo’s own size, ${input.shape.join("×")} (say --input-size 224x224 or another)`);
  return {...opened, input, shapes: known};
}
