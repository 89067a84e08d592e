import type {SoFar} from "../../worker/protocol.js";

/** Returns what a caption says of an answer that is on its way, or was left there; nothing of one that is whole. */
export function soFarText(soFar: SoFar | undefined): string {
  return soFar ? ` Coarse: ${soFar.done} of ${soFar.of} passes made.` : "";
}

/** Returns what the name of such an answer’s file ends in. */
export function soFarName(soFar: SoFar | undefined): string {
  return soFar ? `-after-${soFar.done}-of-${soFar.of}` : "";
}

/** Returns how much there is, alone. */
export function soFarOf({done, of}: SoFar): SoFar {
  return {done, of};
}
