import {svg} from "htl";
import type {Field, LayerRow} from "../../network/layerTable.js";
import {type Box, clippedBox, fieldBox, fieldCentre} from "./fieldBox.js";

/** A layer with a map, whose units see a part of the image. */
export interface MapRow extends LayerRow {
  readonly field: Field;
}

export interface FieldPictureOptions {
  /** The photo’s address; it is cropped at the centre. */
  readonly photo: string;
  /** What the photo shows. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Is called with the pixel that the reader points at. */
  readonly onPoint: (y: number, x: number) => void;
  /** Is called when the reader lets go. */
  readonly onRest: () => void;
}

export interface FieldPicture {
  readonly element: SVGSVGElement;
  /** Draws the field of the layer’s unit at the given row and column, and that of its neighbour. */
  draw(layer: MapRow, row: number, column: number): void;
}

/** Returns a photo with the field of one unit of a layer, and where the others have theirs. */
export function fieldPicture({photo, alt, width, height, onPoint, onRest}: FieldPictureOptions): FieldPicture {
  const shade = svg`<path class="networks-field-shade" fill-rule="evenodd"></path>`;
  const [square, neighbour] = ["networks-field-square", "networks-field-neighbour"].map(
    (name) => svg`<rect class=${name}></rect>`
  );
  const dots = svg`<path class="networks-field-dots"></path>`;
  const unit = svg`<circle class="networks-field-unit" r=${height / 90}></circle>`;
  const element =
    svg`<svg class="networks-field-picture" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${alt} onpointerdown=${aim}
      onpointermove=${(event: PointerEvent) => event.buttons && aim(event)} onpointerup=${onRest}>
    <image href=${photo} width=${width} height=${height} preserveAspectRatio="xMidYMid slice"></image>
    ${shade}${dots}${neighbour}${square}${unit}
  </svg>` as SVGSVGElement;

  function aim({clientX, clientY}: PointerEvent): void {
    const frame = element.getBoundingClientRect();
    onPoint(((clientY - frame.top) / frame.height) * height, ((clientX - frame.left) / frame.width) * width);
  }

  return {
    element,
    draw({field, shape}, row, column) {
      const box = clippedBox(fieldBox(field, row, column), {width, height});
      const beside = column + 1 < shape[1] ? column + 1 : column - 1;
      place(square, box);
      place(neighbour, clippedBox(fieldBox(field, row, beside), {width, height}));
      shade.setAttribute("d", `M0,0H${width}V${height}H0Z${pathOf(box)}`);
      unit.setAttribute("cx", String(fieldCentre(field, column, 1)));
      unit.setAttribute("cy", String(fieldCentre(field, row, 0)));
      dots.setAttribute("d", dotsOf(field, shape));
    }
  };
}

/** Returns a point at the middle of each unit’s field; none where they are too many to tell apart. */
function dotsOf(field: Field, shape: readonly number[]): string {
  if (shape[0] * shape[1] > 1300) return "";
  const steps = (axis: 0 | 1) => Array.from({length: shape[axis]}, (_, k) => fieldCentre(field, k, axis));
  const columns = steps(1);
  return steps(0)
    .flatMap((y) => columns.map((x) => `M${x},${y}h0`))
    .join("");
}

function pathOf({left, top, right, bottom}: Box): string {
  return `M${left},${top}V${bottom}H${right}V${top}Z`;
}

function place(rect: SVGElement, {left, top, right, bottom}: Box): void {
  const sizes = {x: left, y: top, width: right - left, height: bottom - top};
  for (const [name, value] of Object.entries(sizes)) rect.setAttribute(name, String(Math.max(0, value)));
}
