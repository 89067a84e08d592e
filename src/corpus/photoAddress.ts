/**
 * Returns the address of the photo of the given *id*, for components that
 * choose a photo at run time: the built site keeps photos under `photos/`
 * without a hash, the preview serves every file under `_file/`. Outside a
 * browser it is the address from the site's root.
 */
export function photoAddress(id: string): string {
  const path = `photos/${encodeURIComponent(id)}.jpg`;
  const {protocol, searchParams} = new URL(import.meta.url);
  if (protocol === "file:") return path;
  // Only the preview gives modules a ?sha=; built ones have it in their name. Both stand in _import/corpus/.
  return new URL(searchParams.has("sha") ? `../../_file/${path}` : `../../${path}`, import.meta.url).href;
}
