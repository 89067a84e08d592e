import {heatPicture} from "./heatPicture.js";
import type {MapScaleOptions} from "./mapScale.js";
import type {MapPicture} from "./picture.js";
import type {Raster} from "./raster.js";
import {signedPicture} from "./signedPicture.js";

/**
 * How a map is drawn: "signed" in its own colours around grey, "strength" and
 * "heat" from black to yellow by |value|, "signed-heat" from red (below 0) over
 * white to blue (above).
 */
export type MapDisplay = "signed" | "strength" | "heat" | "signed-heat";

/** Returns the picture of a map under the given *display*. */
export function mapPicture(map: Raster, display: MapDisplay, options: MapScaleOptions = {}): MapPicture {
  switch (display) {
    case "signed":
      return signedPicture(map, options);
    case "strength":
    case "heat":
      return heatPicture(map, {...options, colours: "sequential"});
    case "signed-heat":
      return heatPicture(map, {...options, colours: "diverging"});
  }
}
