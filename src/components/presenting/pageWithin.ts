/** Another page of the site, in a frame that fills the window. */
export interface PageWithin {
  /** The page's path in the site. */
  readonly path: string;
  readonly element: HTMLIFrameElement;
  /** Resolves to the page as soon as it can be looked through. */
  readonly document: Promise<Document>;
}

/**
 * Returns the page at the given *address*, whose *path* in the site is known,
 * in a frame: so another page is shown without leaving this one, which would
 * end full screen. It is to be put into the page by the caller.
 */
export function pageWithin(path: string, address: string): PageWithin {
  const element = document.createElement("iframe");
  element.className = "presentation-page";
  element.title = "The page that is presented";
  element.allow = "camera; fullscreen; clipboard-write";
  element.src = address;
  return {path, element, document: ready(element)};
}

async function ready(frame: HTMLIFrameElement): Promise<Document> {
  for (let isIn = false; !isIn || frame.isConnected; isIn ||= frame.isConnected) {
    const page = frame.contentDocument;
    if (page && page.location.href !== "about:blank" && page.readyState !== "loading") return page;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return new Promise(() => {}); // taken away before it came
}
