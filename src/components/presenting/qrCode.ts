import {svg} from "htl";
import {qrMatrix} from "./qrMatrix.js";

/** The white around a code, in modules: what ISO/IEC 18004 asks for. */
export const quietZone = 4;

/**
 * Returns the QR code of the given *link* as a drawing, black on white whatever
 * the page's colours are, with its quiet zone; a module is a unit of its view
 * box. Throws what qrMatrix throws.
 */
export function qrCode(link: string): SVGSVGElement {
  const {size, modules} = qrMatrix(link);
  const side = size + 2 * quietZone;
  let path = "";
  for (let y = 0; y < size; ++y) {
    for (let x = 0; x < size; ) {
      const start = x;
      while (x < size && modules[y * size + x]) ++x;
      if (x > start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1h${start - x}z`;
      else ++x;
    }
  }
  return svg`<svg class="qr-code" role="img" aria-label="QR code of the link" viewBox=${`0 0 ${side} ${side}`} shape-rendering="crispEdges">
    <rect width=${side} height=${side} fill="#fff"/><path d=${path} fill="#000"/>
  </svg>` as SVGSVGElement;
}
