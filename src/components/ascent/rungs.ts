import type {AscentSet, SetSpec} from "./ascentSet.js";
import {type AscentPreset, ascentKnobs} from "./ascents.js";
import {rungFrames, rungUnit, rungWays} from "./rungWays.js";

const simonyan = {label: "Simonyan et al. 2013", url: "https://arxiv.org/abs/1312.6034"};
const mahendran = {label: "Mahendran and Vedaldi 2014", url: "https://arxiv.org/abs/1412.0035"};
const yosinski = {label: "Yosinski et al. 2015", url: "https://arxiv.org/abs/1506.06579"};
const olah = {label: "Olah et al. 2017", url: "https://distill.pub/2017/feature-visualization/"};

/** What the ways are called, what each adds, and whose that is. */
const words: Readonly<Record<string, Pick<AscentPreset, "title" | "summary" | "paper">>> = {
  nothing: {title: "nothing", summary: "Only the class counts."},
  l2: {title: "+ L2", summary: "Far from mid-grey costs something.", paper: simonyan},
  variation: {title: "+ variation", summary: "Neighbours that differ cost something.", paper: mahendran},
  blur: {
    title: "+ blur",
    summary: "Every fourth step ends with a blur, so that nothing fine can grow.",
    paper: yosinski
  },
  weak: {title: "+ clip weak", summary: "Every step turns the weakest 15 % of the pixels grey.", paper: yosinski},
  idle: {
    title: "+ clip idle",
    summary: "Every step turns those 30 % of the pixels grey that contribute least.",
    paper: yosinski
  },
  moves: {
    title: "+ moves",
    summary: "Before every step the picture is shifted, turned and zoomed a little: what is seen must bear it.",
    paper: olah
  },
  waves: {
    title: "waves",
    summary: "Waves with the colours of photographs change in place of pixels; there is no blur and no clipping.",
    paper: olah
  }
};

/** The sequence that shows why each regulariser is there: one class, one start, and one more of them at a time. */
export const rungSet: AscentSet = {
  id: "rungs",
  label: "An image for a class, with one regulariser more at a time",
  specs: rungWays.map(({id}): SetSpec => {
    const {title} = words[id];
    const name = `flamingo, ${title}`;
    return {id, title, name, network: "inception-v3", unit: rungUnit, preset: id, seed: 1, frames: rungFrames};
  }),
  presets: rungWays.map(({id, settings}) => ({id, settings, ...words[id]})),
  knobs: ascentKnobs
};
