// The built site has this module as embed/figure.js: other sites import it. It needs nothing.

export interface EmbeddedOptions {
  /** What is said of the frame to those who do not see it. */
  readonly title?: string;
  /** The state of the figure, as a link says it after “#”. */
  readonly state?: string;
  /** How high the frame is before the figure says how high it is, in pixels; defaults to 640. */
  readonly height?: number;
}

/**
 * Puts the figure of the given *id* of a *page* of the site, such as “lecture/occlusion”, into an *element* of any site:
 * a frame that is as high as the figure. Returns the frame, and what takes it away. A figure computes in a worker of its
 * own site, which no other site may start: this is why it is a frame.
 */
export function figure(
  element: Element,
  page: string,
  id: string,
  {title = "A figure of “Why is this a cat?”", state = "", height = 640}: EmbeddedOptions = {}
): {readonly frame: HTMLIFrameElement; readonly remove: () => void} {
  const address = new URL(`../${page}.embed.${encodeURIComponent(id)}.html`, import.meta.url);
  address.hash = state;
  const frame = document.createElement("iframe");
  frame.src = address.href;
  frame.title = title;
  frame.loading = "lazy";
  frame.allow = "camera; clipboard-write; fullscreen";
  frame.style.cssText = `width: 100%; height: ${height}px; border: 0`;
  const heard = ({source, data}: MessageEvent) => {
    if (source !== frame.contentWindow || data?.type !== "why-is-this-a-cat:size") return;
    if (data.height > 0 && data.height < 20000) frame.style.height = `${data.height}px`;
  };
  addEventListener("message", heard);
  element.append(frame);
  return {
    frame,
    remove() {
      removeEventListener("message", heard);
      frame.remove();
    }
  };
}
