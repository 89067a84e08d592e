import {notFetched} from "./notFetched.js";

/**
 * Resolves to the words for a worker that did not start, whose code is at the
 * given *address*: that its code cannot be fetched, so that the network, of so
 * many *bytes*, cannot be either; that it is missing; or that it is of no use.
 */
export async function whyNotStarted(address: string, bytes?: number): Promise<string> {
  const response = await fetch(address, {method: "HEAD", cache: "no-store"}).catch(() => undefined);
  if (!response) return notFetched("the network", bytes);
  if (!response.ok) return `the part of this site that computes is missing (${response.status})`;
  return "the worker failed: it could not start";
}
