import type {Path, PathOptions} from "../../features/path.js";
import type {Target} from "../../network/target.js";
import type {PhotoPixels} from "../kind.js";

/** Names a node of a cat tree: the *path* below the *root*. */
export interface NodeQuestion {
  readonly photo: PhotoPixels;
  readonly root: Target;
  /** Empty for the root itself. */
  readonly path: Path;
  /** What a step keeps of the signal it is cut from; defaults to its L1 norm. */
  readonly rescale?: PathOptions["rescale"];
}
