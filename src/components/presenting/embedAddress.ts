/** What stands in the address of a page that holds one figure, for a frame in another site: “/lecture/occlusion.embed.occluded.html”. */
const embedded = /\.embed\.[^/]*$/;

/** Returns the *pathname* of the page that a figure of an embedded page is from; of any other page its own. */
export function wholePagePath(pathname: string): string {
  return embedded.test(pathname) ? pathname.replace(embedded, "").replace(/\/index$/, "/") : pathname;
}

/** Returns the address of the page that holds the figure of the given *id* alone, in the state of the given *link* to its page. */
export function embedAddress(link: string, id: string): string {
  const url = new URL(link);
  const page = url.pathname.replace(/\.html$/, "").replace(/\/$/, "/index");
  url.pathname = `${page}.embed.${id}.html`;
  return url.href;
}
