import type {LocalFacts, localPair} from "../../components/edges/localPair.js";
import {childrenOfPath} from "../../features/childrenOfPath.js";
import type {MapPicture} from "../../images/picture.js";
import {fieldBox, receptiveFields} from "../../network/receptiveField.js";
import {runToEnd} from "../../network/steps.js";
import {guidedPicture} from "../guidedPicture.js";
import type {PhotoRun} from "../photoRun.js";

export interface LocalPictures {
  readonly facts: LocalFacts;
  /** The parent's own picture. */
  readonly parent: MapPicture;
  /** The child, explained at its own maximum. */
  readonly own: MapPicture;
  /** The child, as the parent's signal arrives at it. */
  readonly under: MapPicture;
}

/** Returns a child drawn from its own maximum and from its parent's signal. */
export async function localPictures(
  {model, run, pixels}: PhotoRun,
  {parent, child}: Pick<typeof localPair, "parent" | "child">
): Promise<LocalPictures> {
  const fields = receptiveFields(model.network);
  const image = [pixels.height, pixels.width];
  const above = await guidedPicture(model, run, parent);
  const own = await guidedPicture(model, run, child);
  const under = await guidedPicture(model, run, parent, [child]);
  const found = await runToEnd(childrenOfPath(model, run, parent, [], child.layer, {count: 5}));
  found.signal.dispose();
  const box = ({layer, position}: typeof own.target) =>
    position && position !== "sum" ? fieldBox(fields.get(layer)!, position, image) : null;
  return {
    facts: {
      parent: {...above.target, box: box(above.target)},
      child: {...own.target, box: box(own.target)},
      children: found.children
    },
    parent: above.picture,
    own: own.picture,
    under: under.picture
  };
}
