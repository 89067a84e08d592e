/**
 * Returns the address of the page that lists every photo with whom to thank for it, at the photo of
 * the given *id*. Outside a browser it is the address from the site’s root.
 */
export function photosPage(id: string): string {
  const path = `photos#photos.find=${encodeURIComponent(id)}`;
  if (new URL(import.meta.url).protocol === "file:") return path;
  return new URL(`../../${path}`, import.meta.url).href; // modules stand in _import/corpus/
}
