import {vi} from "vitest";

/** Gives jsdom what drawing needs: canvases that take pixels and keep none. To be undone by vi.unstubAllGlobals and vi.restoreAllMocks. */
export function stubCanvas(): void {
  vi.stubGlobal("ImageData", class {});
  const context = {
    putImageData() {},
    drawImage() {},
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: new Uint8ClampedArray(4 * width * height)
    })
  };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as unknown as null);
}
