import {html} from "htl";
import {photoGroup, photoGroups} from "../../corpus/photoGroups.js";
import {photos} from "../../photos.js";
import {thumbnails} from "../drawer/drawer.js";
import {stateLink} from "../frame/stateLink.js";
import {categoryColours} from "../marks/categoryColours.js";
import type {ScatterData} from "../marks/drawScatter.js";
import {categoryMarks} from "../marks/markColours.js";
import {photoFrames} from "../marks/photoFrames.js";
import {type PictureScatter, pictureScatter} from "../marks/pictureScatter.js";
import {type FlatMap, type MapFile, nearestOnMap} from "./mapFile.js";

export interface MapBoardOptions {
  /** The address of the thumbnails; defaults to the site’s. */
  readonly sheet?: string;
  /** Called with a photo that the reader presses, by its place in the registry. */
  readonly onPick?: (example: number) => void;
  /** Ends its listening to the window. */
  readonly invalidation?: Promise<unknown>;
}

/** How wide a photo on a map is, in CSS pixels. */
const size = 22;

/** Returns the picture of two flat maps of all photos side by side; one photo's ten true nearest are framed on both. */
export function mapBoard(
  {ten}: Pick<MapFile, "ten">,
  {sheet = thumbnails(), onPick, invalidation}: MapBoardOptions = {}
) {
  const picture = new Image();
  const groups = photos.map((photo) => photoGroups.indexOf(photoGroup(photo)));
  const {colours, key} = categoryMarks(groups.slice(0, ten.length), photoGroups, categoryColours);
  const plain = photoFrames(picture, Array.from(ten.keys()), colours);
  const panes = ["PCA", "UMAP"].map((label) => {
    const scatter = pictureScatter({label: `All photos by ${label}`, size, onPick, invalidation});
    const title = html`<div class="figure-control-title"></div>`;
    return {scatter, title, element: html`<div>${title}${scatter.element}</div>`};
  });
  const open = html`<p class="neighbours-map-wide"></p>`;
  const element = html`<div class="neighbours"><div>${key}</div><div class="neighbours-map">${panes.map((d) => d.element)}${open}</div></div>`;
  let redraw = () => {};
  picture.addEventListener("load", () => redraw());
  picture.src = sheet;

  function show(
    {scatter, title}: {readonly scatter: PictureScatter; readonly title: Element},
    map: FlatMap,
    example: number
  ): void {
    const isTrue = new Set(ten[example]);
    const found = nearestOnMap(map, example).filter((i) => isTrue.has(i)).length;
    const data: ScatterData = {
      x: map.x,
      y: map.y,
      xTitle: map.kind === "pca" ? "component 1" : "no meaning",
      yTitle: map.kind === "pca" ? "component 2" : "no meaning",
      colour: (i) => colours[i],
      name: (i) => `${photos[i].subject} (${photoGroup(photos[i])})`,
      first: [example, ...ten[example]],
      draw(context, i, left, top, side) {
        plain(context, i, left, top, side);
        if (i !== example && !isTrue.has(i)) return;
        const out = i === example ? 5 : 3;
        context.lineWidth = i === example ? 4 : 2;
        context.strokeRect(left - out, top - out, side + 2 * out, side + 2 * out);
      }
    };
    title.textContent = `${map.kind === "pca" ? "PCA" : "UMAP"}: ${found} of its 10 nearest are near here`;
    scatter.show(data);
  }

  return {
    element,
    draw(maps: readonly FlatMap[], example: number): void {
      redraw = () => {
        for (const [i, map] of maps.entries()) show(panes[i], map, example);
      };
      redraw();
      const {id, subject} = photos[example];
      open.replaceChildren(
        stateLink(`${subject}: its neighbours in every space`, `near-photos.photo=${id}&near-photos.rows=all`)
      );
    }
  };
}
