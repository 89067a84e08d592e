import {type AscentSet, knobsOfSize, type SetSpec} from "./ascentSet.js";
import {ascentKnobs} from "./ascents.js";
import {depthFrames, depthSettings, depthSize, depthUnits} from "./depthUnits.js";

/** What the patches of a layer’s unit have in common, in our words. */
export const depthLikes: Readonly<Record<string, string>> = {
  Conv2d_1a: "light left of dark",
  Conv2d_2b: "fine stripes",
  Conv2d_4a: "upright bars",
  Mixed_5b: "upright stripes",
  Mixed_5d: "a round, right side",
  Mixed_6a: "spot in a ring",
  Mixed_6c: "an eye",
  Mixed_6e: "a cat’s face",
  Mixed_7a: "no one word",
  Mixed_7c: "no one word",
  logits: "flamingo"
};

/** Images for single units, from the first layer to the classes. */
export const depthSet: AscentSet = {
  id: "depths",
  label: "Images for units, from the first layer to the classes",
  first: "Mixed_6c",
  specs: depthUnits.map(({layer, unit, size}): SetSpec => {
    const isClass = layer === "logits";
    return {
      id: layer,
      title: isClass ? "a class" : layer,
      name: isClass ? depthLikes[layer] : `unit ${unit} of ${layer}`,
      network: "inception-v3",
      layer,
      unit,
      preset: "unit",
      seed: 1,
      frames: depthFrames,
      settings: size === depthSize ? undefined : {size}
    };
  }),
  presets: [
    {
      id: "unit",
      title: "Waves",
      summary:
        "Waves with the colours of photographs change, and the picture is shifted by up to a pixel before every step.",
      paper: {label: "Olah et al. 2017", url: "https://distill.pub/2017/feature-visualization/"},
      settings: depthSettings
    }
  ],
  knobs: knobsOfSize(ascentKnobs, 3)
};
