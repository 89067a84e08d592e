import {html} from "htl";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {creditOf, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {drawPicture} from "../marks/drawPicture.js";
import {styleNetwork} from "./styles.js";

/** The photos of a style transfer. */
export interface StylePhotos {
  readonly content: PickedPhoto;
  readonly style: PickedPhoto;
}

const [height, width, channels] = networkEntry(styleNetwork).inputShape;

/**
 * Returns a canvas for the content and one for the style, with a line that
 * names whom to thank for both. *show* resolves to the photos as the network
 * gets them, and draws them if no later ones were asked for; it throws what
 * loadPhoto throws, and says so in the line.
 */
export function styleSources() {
  const canvas = (label: string) =>
    html`<canvas role="img" width=${width} height=${height} aria-label=${label}></canvas>` as HTMLCanvasElement;
  const canvases = {content: canvas("The content"), style: canvas("The style")};
  const credit = html`<span></span>`;
  let latest: (StylePhotos & {readonly loading: Promise<readonly [content: Raster, style: Raster]>}) | undefined;

  async function load({content, style}: StylePhotos): Promise<readonly [Raster, Raster]> {
    const [{pixels: first}, {pixels: second}] = await Promise.all(
      [content, style].map((photo) => loadPhoto(photo, {height, width, channels}))
    );
    return [first, second];
  }

  function draw({content, style}: StylePhotos, [first, second]: readonly [Raster, Raster]): void {
    drawPicture(canvases.content, toPicture(first));
    drawPicture(canvases.style, toPicture(second));
    canvases.content.setAttribute("aria-label", `The content: ${subjectOf(content)}`);
    canvases.style.setAttribute("aria-label", `The style: ${subjectOf(style)}`);
    credit.replaceChildren(creditOf(content), " ", creditOf(style));
  }

  return {
    canvases,
    credit,
    async show({content, style}: StylePhotos): Promise<readonly [content: Raster, style: Raster]> {
      if (latest?.content === content && latest.style === style) return latest.loading;
      const mine = {content, style, loading: load({content, style})};
      latest = mine;
      try {
        const found = await mine.loading;
        if (latest === mine) draw(mine, found);
        return found;
      } catch (error) {
        if (latest === mine) {
          latest = undefined; // to be tried again
          credit.replaceChildren((error as Error).message);
        }
        throw error;
      }
    }
  };
}
