import {loadNetwork} from "../../src/data/loadNetwork.js";
import type {Network, Shape} from "../../src/network/network.js";
import {shapes} from "../../src/network/shapes.js";
import {networks} from "../../src/networks.js";
import {type Input, readInput} from "./readInput.js";

/** A network and what it is fed, before anything is computed. */
export interface Opened {
  /** The network as it was asked for: a registered name, or a path. */
  readonly name: string;
  readonly network: Network;
  readonly input: Input;
  /** The shape of what each layer gives for this input. */
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** Returns the network of the given *name* (or the first of the registry) with the input of the given *path*. */
export async function open(path: string, name = networks[0].name): Promise<Opened> {
  const network = await loaded(name);
  const input = await readInput(path, network);
  return {name, network, input, shapes: shapes(network, input.shape)};
}

/** Returns the network of the given *name*; an error about a file says which. */
async function loaded(name: string): Promise<Network> {
  try {
    return await loadNetwork(name);
  } catch (cause) {
    if (!(cause instanceof Error) || cause.message.includes(name)) throw cause;
    throw new Error(`${cause.message} (${name})`, {cause});
  }
}
