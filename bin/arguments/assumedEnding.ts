import {endingOf, type Network} from "../../src/network/network.js";

/**
 * Returns what is assumed of the *count* outputs of a *network* where it ends with the logits and does not say what
 * they become, or nothing.
 */
export function assumedEnding(network: Network, count: number): string | undefined {
  if (endingOf(network) !== "logits") return undefined;
  return count > 1
    ? "classes exclude each other (softmax), since the file ends with the logits"
    : "the one output is a logit (sigmoid), since the file ends with it";
}
