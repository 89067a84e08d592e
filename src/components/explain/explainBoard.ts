import {methodOf} from "../../methods.js";
import {type MapPanes, mapPanes, shownMap} from "../marks/mapPanes.js";
import {className, type Explanation} from "./explanation.js";

export interface ExplainBoard extends Pick<MapPanes, "element" | "stale" | "png"> {
  /** Draws the explanation of a photo of the given *subject*. */
  draw(shown: Explanation, subject: string): void;
}

/** Returns the picture of an explanation: the photo and the map side by side. */
export function explainBoard(): ExplainBoard {
  const panes = mapPanes();
  return {
    element: panes.element,
    stale: panes.stale,
    png: panes.png,
    draw(shown, subject) {
      const {title, display, ends} = methodOf(shown.method);
      const {values, shape, picture, pixels} = shown;
      const [height, width, channels] = shape;
      panes.photo(pixels, subject);
      panes.show(
        values ? shownMap({values, width, height, channels}, display, ends) : {picture: picture!, display, ends},
        `${title} of ${className(shown)} for the photo: ${subject}`
      );
    }
  };
}
