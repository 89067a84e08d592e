/** Returns the whole address of the page at the path *to* of the site, on the page at the path *from*, whose own address is *here*. */
export function siteAddress(to: string, from: string, here: string = location.href): string {
  const up = "../".repeat(from.split("/").length - 2);
  return new URL(`${up || "./"}${to.slice(1)}`, here.split("#")[0]).href;
}
