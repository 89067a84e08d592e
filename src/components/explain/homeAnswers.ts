import type {CropBox} from "../../images/crop.js";
import type {ImageScores} from "../../worker/protocol.js";

/** A place that is hidden. */
export interface HiddenBox {
  /** In pixels. */
  readonly box: CropBox;
  /** What the network says with a grey box there. */
  readonly scores: ImageScores;
}

/** What the home page says of its photo beside guided backprop, data/explain/home/answers.json. */
export interface HomeAnswers {
  /** The side of the photo, as the network gets it, in pixels. */
  readonly side: number;
  /** What the network says to the whole photo; asked about are the page’s class and the two best others. */
  readonly whole: ImageScores;
  /** The eye on the left, from edge to edge. */
  readonly eye: HiddenBox;
  /** The eye on the right. */
  readonly otherEye: HiddenBox;
  readonly occlusion: {
    /** The map's colours reach from −scale to +scale. */
    readonly scale: number;
    readonly zero: boolean;
    /** The share (0…1) of the pixels that are below zero: hidden, they raise the logit. */
    readonly raising: number;
    /** The strongest pixel, of whatever sign. */
    readonly peak: {readonly x: number; readonly y: number; readonly value: number};
    /** The mean of the map over each part: by how much the logit falls where it is hidden. */
    readonly parts: {readonly leftEye: number; readonly rightEye: number; readonly nose: number};
  };
}
