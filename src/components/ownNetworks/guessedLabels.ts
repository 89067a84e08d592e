import {labels} from "../drawer/drawer.js";

/**
 * Resolves to ImageNet’s names for a network of that many classes, with the background where there are 1001; undefined for
 * any other number, and where they do not load. It is a guess: the reader sees it, and can say otherwise.
 */
export async function guessedLabels(outputs: number): Promise<readonly string[] | undefined> {
  if (outputs !== 1000 && outputs !== 1001) return undefined;
  const all = await labels().catch(() => undefined);
  return outputs === 1000 ? all?.slice(1) : all;
}
