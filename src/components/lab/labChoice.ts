import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {LabPlace, LabSetting} from "./labSetting.js";

/** What the reader has chosen: a photo, up to four settings, and which two are compared. */
export interface LabChoice extends Readonly<Record<LabPlace, LabSetting | undefined>> {
  readonly photo: PickedPhoto;
  /** Two places, as “ab”. */
  readonly pair: string;
}
