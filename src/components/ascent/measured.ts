import type {ClassScore} from "../../worker/protocol.js";
import type {BuiltAscent} from "./ascents.js";

/** What is measured of the last image of an ascent. */
export interface Measured {
  /** The class that was climbed, as the network scores the image; null where it is a unit of another layer. */
  readonly asked?: ClassScore | null;
  /** The share of the image’s contrast that lies in fine detail, by fineShare. */
  readonly fine?: number;
}

/** An ascent that was built, with what was measured of its last image. */
export type MeasuredAscent = BuiltAscent & Measured;
