import {html} from "htl";
import {boxText, pictureSizes, type ScatterView} from "./scatterView.js";

export interface ScatterToolsOptions {
  /** The width of a picture at first, in CSS pixels. */
  readonly size: number;
  /** Called with what of the view the reader changes. */
  readonly onView: (part: Partial<ScatterView>) => void;
  /** Called while the reader moves the slider of the size. */
  readonly onSize: () => void;
}

/** Returns what is beside a scatter: the size of its pictures, dots or not, and what can be done with the brush. */
export function scatterTools({size, onView, onSize}: ScatterToolsOptions) {
  let view: ScatterView;
  const [least, most] = pictureSizes;
  const slider =
    html`<input type="range" min=${least} max=${most} step="1" value=${size} aria-label="Size of the pictures"
    oninput=${slide} onchange=${() => onView({size: slider.valueAsNumber})} />` as HTMLInputElement;
  const box = html`<input type="checkbox" checked oninput=${(event: Event) => event.stopPropagation()}
    onchange=${() => onView({dots: box.checked})} />` as HTMLInputElement;
  const button = (text: string, act: () => void) =>
    html`<button type="button" disabled onclick=${act}>${text}</button>` as HTMLButtonElement;
  const zoom = button("Zoom to the brush", () => onView({zoom: view.brush}));
  const back = button("Show all", () => onView({zoom: undefined}));
  const clear = button("Clear the brush", () => onView({brush: undefined}));

  function slide(event: Event): void {
    event.stopPropagation();
    onSize();
  }

  return {
    element: html`<div class="picture-scatter-tools"><label>Size ${slider}</label><label>${box} dots where pictures would overlap</label>
      ${zoom}${back}${clear}</div>`,
    /** The width of a picture on the slider now. */
    get size() {
      return slider.valueAsNumber;
    },
    /** Says how the scatter is looked at, and which buttons can be pressed. */
    show(next: ScatterView): void {
      view = next;
      const {brush, zoom: part} = view;
      slider.value = `${view.size}`;
      box.checked = view.dots;
      zoom.disabled = !brush || (part !== undefined && boxText(brush) === boxText(part));
      back.disabled = !part;
      clear.disabled = !brush;
    }
  };
}
