import {FileAttachment} from "observablehq:stdlib";

/** Returns the address of the occlusion’s picture as it was built. */
export function builtOcclusion(): string {
  return FileAttachment("../../data/evidence/classMap/occlusion.png").href;
}
