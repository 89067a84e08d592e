import {group} from "d3-array";
import {html, svg} from "htl";
import type {Field, LayerRow} from "../../network/layerTable.js";
import {kindWords, shapeWords} from "../marks/layerWords.js";

export interface ReceptiveFieldFigureOptions {
  /** The photo’s address; it is cropped at the centre to the network’s input. */
  readonly photo: string;
  /** What the photo shows. */
  readonly alt: string;
  /** Whom to thank for it. */
  readonly credit?: Node;
  /** The layer chosen at first; defaults to the first map after the input. */
  readonly layer?: string;
}

/** A rectangle in pixels of the input; the far edges are the first pixels outside. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Returns a figure to choose one of the given *layers* (in order, the input
 * first) and a position on its map, and to see on a photo which pixels a unit
 * there can see. It is arithmetic: no network is run.
 */
export function receptiveFieldFigure(
  layers: readonly LayerRow[],
  {photo, alt, credit, layer}: ReceptiveFieldFigureOptions
): HTMLElement {
  const [height, width] = layers[0].shape;
  const maps = layers.filter((row) => row.shape.length === 3 && row.kind !== "input" && !isHalf(row, layers));
  const groups = Array.from(
    group(maps, ({block}) => block),
    ([block, rows]) =>
      rows.length === 1
        ? html`<option value=${rows[0].name}>${block}</option>`
        : html`<optgroup label=${block}>${rows.map(({name}) => html`<option value=${name}>${name.slice(block.length + 1) || `${block}: the whole block`}</option>`)}</optgroup>`
  );
  const select = html`<select oninput=${choose}>${groups}</select>` as HTMLSelectElement;
  const [down, along] = ["down", "across"].map(
    () => html`<input type="range" min="0" step="1" oninput=${show} />` as HTMLInputElement
  );
  const shade = svg`<path class="field-shade" fill-rule="evenodd"></path>`;
  const [square, neighbour] = ["field-square", "field-neighbour"].map((name) => svg`<rect class=${name}></rect>`);
  const dots = svg`<path class="field-dots"></path>`;
  const unit = svg`<circle class="field-unit" r=${height / 90}></circle>`;
  const words = html`<span aria-live="polite"></span>`;
  const picture =
    svg`<svg class="field-picture" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${alt} onpointerdown=${aim}
      onpointermove=${(event: PointerEvent) => event.buttons && aim(event)}>
    <image href=${photo} width=${width} height=${height} preserveAspectRatio="xMidYMid slice"></image>
    ${shade}${dots}${neighbour}${square}${unit}
  </svg>` as SVGSVGElement;
  select.value = (maps.find(({name}) => name === layer) ?? maps[0]).name;
  const element = html`<figure class="field-figure">
    ${picture}
    <div class="field-controls">
      <label>Layer ${select}</label><label>Down ${down}</label><label>Across ${along}</label>
      <p>${words}</p>
    </div>
    ${credit ? html`<figcaption>${credit}</figcaption>` : ""}
  </figure>`;
  choose();
  return element;

  function chosen(): LayerRow & {field: Field} {
    return maps.find(({name}) => name === select.value) as LayerRow & {field: Field};
  }

  /** Takes the layer chosen; its middle unit is shown. */
  function choose(event?: Event): void {
    event?.stopPropagation();
    const {shape, field} = chosen();
    for (const [i, range] of [down, along].entries()) {
      range.max = String(shape[i] - 1);
      range.value = String(Math.floor((shape[i] - 1) / 2));
      range.disabled = shape[i] === 1;
    }
    const few = shape[0] * shape[1] <= 1300;
    const steps = (i: 0 | 1) => Array.from({length: shape[i]}, (_, k) => centre(field, k, i));
    dots.setAttribute(
      "d",
      few
        ? steps(0)
            .map((y) =>
              steps(1)
                .map((x) => `M${x},${y}h0`)
                .join("")
            )
            .join("")
        : ""
    );
    show();
  }

  function show(event?: Event): void {
    event?.stopPropagation();
    const row = chosen();
    const {field, shape} = row;
    const [y, x] = [down.valueAsNumber, along.valueAsNumber];
    const box = clip(boxOf(field, y, x));
    const next = clip(boxOf(field, y, x + 1 < shape[1] ? x + 1 : x - 1));
    place(square, box);
    place(neighbour, next);
    shade.setAttribute("d", `M0,0H${width}V${height}H0Z${pathOf(box)}`);
    unit.setAttribute("cx", String(centre(field, x, 1)));
    unit.setAttribute("cy", String(centre(field, y, 0)));
    down.setAttribute("aria-valuetext", `row ${y + 1} of ${shape[0]}`);
    along.setAttribute("aria-valuetext", `column ${x + 1} of ${shape[1]}`);
    const share = (100 * area(box)) / (width * height);
    const cut = area(box) < field.size[0] * field.size[1];
    words.textContent = `${row.name} (${kindWords(row)}, ${shapeWords(row)}): the unit at row ${y + 1}, column ${x + 1} is computed from ${field.size.join("×")} pixels. ${
      cut
        ? `Of these ${box.bottom - box.top}×${box.right - box.left} lie in the photo; that is ${percent(share)} of it.`
        : `That is ${percent(share)} of the photo.`
    } Its neighbour looks ${field.stride[1]} ${field.stride[1] === 1 ? "pixel" : "pixels"} further.`;
  }

  /** Chooses the unit whose centre is next to the pointer. */
  function aim(event: PointerEvent): void {
    const frame = picture.getBoundingClientRect();
    const {field, shape} = chosen();
    const nearest = (at: number, i: 0 | 1) =>
      Math.max(0, Math.min(shape[i] - 1, Math.round((at - centre(field, 0, i)) / (field.stride[i] || 1))));
    down.value = String(nearest(((event.clientY - frame.top) / frame.height) * height, 0));
    along.value = String(nearest(((event.clientX - frame.left) / frame.width) * width, 1));
    show();
  }

  function clip({left, top, right, bottom}: Box): Box {
    return {
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(width, right),
      bottom: Math.min(height, bottom)
    };
  }
}

/** Whether the layer is only the linear half of a layer whose other half is the next. */
function isHalf({name, window}: LayerRow, layers: readonly LayerRow[]): boolean {
  return window !== undefined && layers.some(({kind, inputs}) => kind === "relu" && inputs[0] === name);
}

function boxOf({size, stride, start}: Field, row: number, column: number): Box {
  const [top, left] = [start[0] + row * stride[0], start[1] + column * stride[1]];
  return {top, left, bottom: top + size[0], right: left + size[1]};
}

/** Returns the middle of the field of position *k*; 0 is vertical, 1 horizontal. */
function centre({size, stride, start}: Field, k: number, axis: 0 | 1): number {
  return start[axis] + k * stride[axis] + size[axis] / 2;
}

function area({left, top, right, bottom}: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function pathOf({left, top, right, bottom}: Box): string {
  return `M${left},${top}V${bottom}H${right}V${top}Z`;
}

function place(rect: SVGElement, {left, top, right, bottom}: Box): void {
  const sizes = {x: left, y: top, width: right - left, height: bottom - top};
  for (const [name, value] of Object.entries(sizes)) rect.setAttribute(name, String(Math.max(0, value)));
}

function percent(value: number): string {
  if (value === 100) return "all";
  return value < 1 ? `${value.toFixed(2)} %` : `${value.toFixed(0)} %`;
}
