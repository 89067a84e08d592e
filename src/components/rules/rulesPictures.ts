import {FileAttachment} from "observablehq:stdlib";

/** Returns the address of each rule's picture as it was built, by the method's id. */
export function rulesPictures(): Readonly<Record<string, string>> {
  return {
    gradient: FileAttachment("../../data/rules/rules/gradient.png").href,
    deconvnet: FileAttachment("../../data/rules/rules/deconvnet.png").href,
    "guided-backprop": FileAttachment("../../data/rules/rules/guided-backprop.png").href
  };
}
