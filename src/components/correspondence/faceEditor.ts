import {html} from "htl";
import type {CropBox} from "../../images/crop.js";
import {withinPhoto} from "./chosenFaces.js";
import {type FaceBoxes, type FacePart, faceParts, type PartBox} from "./faces.js";
import {photoSide} from "./hiddenRows.js";
import {partNames} from "./partNames.js";

export interface FaceEditor extends HTMLElement {
  /** Where the parts are. An “input” event says that the reader moved one. */
  value: FaceBoxes;
  /** Shows a photo, and what of it is hidden. */
  show(face: {readonly address: string; readonly subject: string; readonly hidden: CropBox | null}): void;
}

/**
 * Returns a photo with three boxes to be moved: dragged, or by the arrow keys;
 * made larger or smaller at their corner, or by the arrow keys with Shift. A box
 * never leaves the photo.
 */
export function faceEditor(): FaceEditor {
  let value: FaceBoxes;
  let grip: {
    readonly part: FacePart;
    readonly isCorner: boolean;
    readonly x: number;
    readonly y: number;
    readonly from: PartBox;
  } | null = null;
  const image = html`<img alt="" width=${photoSide} height=${photoSide} draggable="false">` as HTMLImageElement;
  const cover = html`<span class="correspondence-cover" hidden></span>` as HTMLElement;
  const boxes = faceParts.map(
    (part) =>
      html`<button type="button" class="correspondence-box" data-part=${part} aria-roledescription="movable box"
        onkeydown=${(event: KeyboardEvent) => press(event, part)}><span aria-hidden="true">${partNames[part].letter}</span><i aria-hidden="true"></i></button>` as HTMLButtonElement
  );
  const element = html`<div class="correspondence-editor" onpointerdown=${grab} onpointermove=${drag} onpointerup=${drop}
    onpointercancel=${drop}>${image}${cover}${boxes}</div>`;

  return Object.defineProperties(element as never as FaceEditor, {
    value: {get: () => value, set: put},
    show: {value: show}
  });

  function show({address, subject, hidden}: Parameters<FaceEditor["show"]>[0]): void {
    if (image.getAttribute("src") !== address) image.src = address;
    image.alt = subject;
    cover.hidden = !hidden;
    if (hidden)
      place(cover, {
        x: hidden.left,
        y: hidden.top,
        width: hidden.right - hidden.left,
        height: hidden.bottom - hidden.top
      });
  }

  function put(next: FaceBoxes): void {
    value = next;
    for (const [i, part] of faceParts.entries()) {
      const {x, y, width, height} = next[part];
      place(boxes[i], next[part]);
      boxes[i].setAttribute(
        "aria-label",
        `${partNames[part].name}: ${width} by ${height} pixels at column ${x}, row ${y}. Arrow keys move it, with Shift they change its size.`
      );
    }
  }

  function change(part: FacePart, box: PartBox): void {
    const next = withinPhoto(box);
    const old = value[part];
    if ((["x", "y", "width", "height"] as const).every((key) => next[key] === old[key])) return;
    put({...value, [part]: next});
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function press(event: KeyboardEvent, part: FacePart): void {
    const direction = directions[event.key];
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation(); // the lecture's own keys turn the page
    const [right, below] = direction;
    change(part, moved(value[part], 2 * right, 2 * below, event.shiftKey));
  }

  function grab(event: PointerEvent): void {
    const box = (event.target as Element).closest<HTMLElement>(".correspondence-box");
    if (!box || !event.isPrimary || event.button !== 0) return;
    const part = box.dataset.part as FacePart;
    grip = {
      part,
      isCorner: (event.target as Element).tagName === "I",
      x: event.clientX,
      y: event.clientY,
      from: value[part]
    };
    element.setPointerCapture(event.pointerId);
    box.focus();
    event.preventDefault();
  }

  function drag(event: PointerEvent): void {
    if (!grip) return;
    const scale = photoSide / element.getBoundingClientRect().width;
    change(
      grip.part,
      moved(grip.from, scale * (event.clientX - grip.x), scale * (event.clientY - grip.y), grip.isCorner)
    );
  }

  function drop(): void {
    grip = null;
  }
}

const directions: Readonly<Record<string, readonly [right: number, below: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/** Returns a box moved, or its lower right corner moved. */
function moved({x, y, width, height}: PartBox, right: number, below: number, isCorner: boolean): PartBox {
  if (!isCorner) return {x: x + right, y: y + below, width, height};
  return {x, y, width: Math.min(width + right, photoSide - x), height: Math.min(height + below, photoSide - y)};
}

/** Puts an element where a box is, in shares of the photo. */
function place({style}: HTMLElement, {x, y, width, height}: PartBox): void {
  const share = (length: number) => `${((100 * length) / photoSide).toFixed(3)}%`;
  style.left = share(x);
  style.top = share(y);
  style.width = share(width);
  style.height = share(height);
}
