import {loadNetwork} from "../../src/data/loadNetwork.js";
import type {Network, Reading} from "../../src/network/network.js";
import {prepared} from "../../src/network/prepared.js";
import {networks} from "../../src/networks.js";
import {type NetworkFlags, preparationGiven} from "./networkFlags.js";

/** A network as a command sees it. */
export interface OpenedNetwork {
  /** As it was asked for: a registered name, or a path. */
  readonly name: string;
  readonly network: Network;
  /** As its reader left it, without what the flags say. */
  readonly read: Network;
  /** How its file was read; a registered network has none, since nothing of it is guessed. */
  readonly reading?: Reading;
}

/**
 * Returns the network that the *given* flags name (or the first of the registry) with what they say of it; an error
 * about a file says which. Throws `--output is for networks from files: …`, and what loadNetwork, preparationGiven and
 * prepared throw.
 */
export async function openNetwork(given: NetworkFlags): Promise<OpenedNetwork> {
  const {network: name = networks[0].name, output} = given;
  const isRegistered = networks.some((d) => d.name === name);
  if (isRegistered && output !== undefined) throw new RangeError(`--output is for networks from files, not ${name}`);
  const preparation = await preparationGiven(given);
  const {labels, range} = preparation;
  const {reading, ...read} = await loaded(name, {output, labels, range});
  const network = prepared(read, preparation);
  return {name, network, read, reading: isRegistered ? undefined : reading};
}

async function loaded(name: string, options: Parameters<typeof loadNetwork>[1]): Promise<Network> {
  try {
    return await loadNetwork(name, options);
  } catch (cause) {
    if (!(cause instanceof Error) || cause.message.includes(name)) throw cause;
    throw new Error(`${cause.message} (${name})`, {cause});
  }
}
