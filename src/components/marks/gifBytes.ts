/** A picture, RGBA. */
export type Pixels = Pick<ImageData, "data" | "width" | "height">;

/** How long a picture is seen, and the last one, in milliseconds. */
const beat = 120;
const rest = 1500;

/**
 * Resolves to the pictures, all of one size, as an animated GIF that plays again and
 * again, with 256 colours for each. The encoder is fetched when it is first wanted (by its ES module: of its main file the site keeps one function only). Throws `no pictures`.
 */
export async function gifBytes(pictures: readonly Pixels[]): Promise<Uint8Array<ArrayBuffer>> {
  if (!pictures.length) throw new RangeError("no pictures");
  const {applyPalette, GIFEncoder, quantize} = await import("gifenc/dist/gifenc.esm.js");
  const gif = GIFEncoder();
  for (const [i, {data, width, height}] of pictures.entries()) {
    const palette = quantize(data, 256);
    const delay = i === pictures.length - 1 ? rest : beat;
    gif.writeFrame(applyPalette(data, palette), width, height, {palette, delay});
    await new Promise((resolve) => setTimeout(resolve)); // the page stays awake
  }
  gif.finish();
  return Uint8Array.from(gif.bytes());
}
