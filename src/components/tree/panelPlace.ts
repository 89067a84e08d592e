import type {TreeDrawing} from "./catTreeDrawing.js";

export interface PanelPlaceOptions {
  readonly picture: HTMLElement;
  readonly panel: HTMLElement;
  /** Where the panel stands under the tree. */
  readonly under: HTMLElement;
  readonly drawing: Pick<TreeDrawing, "place">;
}

/**
 * Returns what puts the panel of the picked node, by its key, into its place:
 * in a narrow column within the node, otherwise, and where no key is given,
 * under the tree. It is put anew
 * when the column changes its width.
 */
export function panelPlace(
  {picture, panel, under, drawing}: PanelPlaceOptions,
  invalidation?: Promise<unknown>
): (picked: string | undefined) => void {
  let picked: string | undefined;
  function place(): void {
    const isNarrow = picture.clientWidth > 0 && picture.clientWidth < 640;
    picture.classList.toggle("narrow", isNarrow);
    if (isNarrow && picked !== undefined) drawing.place(panel, picked);
    else if (panel.parentNode !== under) under.append(panel);
  }
  if (typeof ResizeObserver !== "undefined") {
    const observer = new ResizeObserver(place);
    observer.observe(picture);
    invalidation?.then(() => observer.disconnect());
  }
  return (key) => {
    picked = key;
    place();
  };
}
