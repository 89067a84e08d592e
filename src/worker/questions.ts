import {ablation} from "./questions/ablation.js";
import {activations} from "./questions/activations.js";
import {ascend} from "./questions/ascend.js";
import {children} from "./questions/children.js";
import {classify} from "./questions/classify.js";
import {classMap} from "./questions/classMap.js";
import {contributions} from "./questions/contributions.js";
import {deletionCurve} from "./questions/deletionCurve.js";
import {distances} from "./questions/distances.js";
import {dream} from "./questions/dream.js";
import {explain} from "./questions/explain.js";
import {filterAnswers} from "./questions/filterAnswers.js";
import {hiddenSigns} from "./questions/hiddenSigns.js";
import {invert} from "./questions/invert.js";
import {layerMaps} from "./questions/layerMaps.js";
import {occlude} from "./questions/occlude.js";
import {parents} from "./questions/parents.js";
import {patchPictures} from "./questions/patchPictures.js";
import {pca} from "./questions/pca.js";
import {pictures} from "./questions/pictures.js";
import {placeUnits} from "./questions/placeUnits.js";
import {projection} from "./questions/projection.js";
import {responses} from "./questions/responses.js";
import {rowsPca} from "./questions/rowsPca.js";
import {scores} from "./questions/scores.js";
import {silence} from "./questions/silence.js";
import {spaces} from "./questions/spaces.js";
import {style} from "./questions/style.js";
import {subtree} from "./questions/subtree.js";
import {topUnits} from "./questions/topUnits.js";
import {trainDigits} from "./questions/trainDigits.js";
import {trainSoftmax} from "./questions/trainSoftmax.js";
import {transformed} from "./questions/transformed.js";
import {videoFrame} from "./questions/videoFrame.js";

/** Every kind of question, by its name: what a page, a loader or the command line can ask. A new kind is a file and a line here. */
export const questions = {
  ablation,
  activations,
  ascend,
  children,
  classify,
  classMap,
  contributions,
  deletionCurve,
  distances,
  dream,
  explain,
  hiddenSigns,
  filterAnswers,
  invert,
  layerMaps,
  occlude,
  parents,
  patchPictures,
  pca,
  pictures,
  placeUnits,
  projection,
  responses,
  rowsPca,
  scores,
  silence,
  spaces,
  style,
  subtree,
  topUnits,
  transformed,
  trainDigits,
  trainSoftmax,
  videoFrame
};
