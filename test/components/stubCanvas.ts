import {vi} from "vitest";

/** Gives jsdom what drawing needs: canvases that take pixels and lines and keep none. To be undone by vi.unstubAllGlobals and vi.restoreAllMocks. */
export function stubCanvas(): void {
  vi.stubGlobal("ImageData", class {});
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (this: HTMLCanvasElement) {
    return contextOf(this) as unknown as null;
  });
}

/** Returns a context in which pixels are all transparent, and drawing does nothing. */
function contextOf(canvas: HTMLCanvasElement): object {
  const empty = (width: number, height: number) => ({data: new Uint8ClampedArray(4 * width * height)});
  const known: Record<string | symbol, unknown> = {
    canvas,
    createImageData: empty,
    getImageData: (_x: number, _y: number, width: number, height: number) => empty(width, height),
    measureText: () => ({width: 0})
  };
  return new Proxy(known, {get: (_, name) => (name in known ? known[name] : () => {})});
}
