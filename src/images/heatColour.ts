import {colourBetween, tableOf} from "./colourBetween.js";

/** Returns the colour at *t* (0…1, clipped) of magma: black through magenta to pale yellow. */
export function heatColour(t: number): readonly [number, number, number] {
  return colourBetween(table, t);
}

const table = tableOf(
  "00000402010903031206051a0a08220e0b2b130d34180f3d1d114722115029115a2f116336106b3d0f71440f764a1079" +
    "51127c57157e5d177f641a806a1c81701f817621817c2382832681892881902a81962c809c2e7fa3307eaa337db0357b" +
    "b73779bd3977c43c75ca3e72d0416fd6456cdc4869e24d66e75263eb5760ef5d5ef2645cf56b5cf7725cf9795dfa815f" +
    "fc8961fc9065fd9869fe9f6dfea772feae77feb67cfebd82fec488fecc8ffed395fdda9cfde2a3fde9aafcf0b2fcf7b9" +
    "fcfdbf"
);
