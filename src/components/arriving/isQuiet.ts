/** Returns whether nothing of the page is still to come: every cell has run, no figure is at work, every picture is there. */
export function isQuiet(): boolean {
  if (document.readyState !== "complete") return false;
  if (document.querySelector("#observablehq-main observablehq-loading")) return false;
  if (document.querySelector('.figure[aria-busy="true"]')) return false;
  return [...document.images].every((image) => image.complete || image.loading === "lazy");
}
