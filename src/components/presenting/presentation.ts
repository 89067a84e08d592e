import {html} from "htl";
import {takesArrows} from "./takesArrows.js";

export interface PresentationOptions {
  /** The addresses of the neighbouring pages; none at the ends. */
  readonly previous?: string;
  readonly next?: string;
  /** Ends the view. */
  readonly invalidation?: Promise<unknown>;
}

export interface Presentation {
  /** Whether the page is being presented. */
  readonly on: boolean;
  /** Presents the figure that is nearest to the top of the window. */
  start(): void;
}

/**
 * Returns the presenting view of this page: large type, one figure at a time
 * with its heading, its controls and the question after it; arrow keys, page
 * keys (and so most pointers with buttons) turn the figures and then the pages,
 * Escape ends it. The figure shown is in the page's address, under "present".
 */
export function presentation({previous, next, invalidation}: PresentationOptions = {}): Presentation {
  const place = html`<span class="presentation-place" role="status"></span>`;
  const bar = html`<div class="presentation-bar" role="toolbar" aria-label="Presenting view">
    <button type="button" onclick=${() => turn(-1)}>← Back</button>
    ${place}
    <button type="button" onclick=${() => turn(1)}>On →</button>
    <button type="button" onclick=${end}>Leave</button>
  </div>`;
  let shown: string | undefined;
  let observer: MutationObserver | undefined;
  const main = () => document.querySelector<HTMLElement>("#observablehq-main") ?? document.body;

  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", follow);
  document.addEventListener("fullscreenchange", onScreen);
  invalidation?.then(() => {
    document.removeEventListener("keydown", onKey);
    window.removeEventListener("hashchange", follow);
    document.removeEventListener("fullscreenchange", onScreen);
    if (shown !== undefined) end();
  });
  queueMicrotask(follow);
  return {
    get on() {
      return shown !== undefined;
    },
    start
  };

  function figures(): HTMLElement[] {
    const all = [...main().querySelectorAll<HTMLElement>("figure[data-figure][id]")];
    return all.filter((figure) => !figure.parentElement?.closest("figure[data-figure]"));
  }

  /** Follows the page's address into the view, or out of it. */
  function follow(): void {
    const wanted = params().get("present") ?? undefined;
    if (wanted === shown) return;
    if (wanted === undefined) end();
    else show(wanted);
  }

  function start(): void {
    const all = figures();
    const first = all.find((figure) => figure.getBoundingClientRect().bottom > 120) ?? all[0];
    if (!first) return;
    document.documentElement.requestFullscreen?.().catch(() => {}); // not everywhere, and not needed
    show(first.id);
  }

  function show(id: string): void {
    shown = id;
    document.documentElement.classList.add("presenting");
    if (!bar.isConnected) document.body.append(bar);
    observer ??= new MutationObserver(arrange);
    observer.disconnect();
    arrange();
    observer.observe(main(), {childList: true, subtree: true}); // figures come when their cells have run
    scrollTo({top: 0});
  }

  /** Hides all but the figure that is shown, its heading, and the question after it. */
  function arrange(): void {
    const all = figures();
    if (shown === "first" && all.length) shown = all[0].id;
    if (shown === "last" && all.length && settled()) shown = all[all.length - 1].id;
    const index = all.findIndex((figure) => figure.id === shown);
    place.textContent = index < 0 ? "…" : `${index + 1} of ${all.length}`;
    if (index < 0) return;
    write(shown);
    const children = [...main().children] as HTMLElement[];
    const at = children.findIndex((child) => child.contains(all[index]));
    let heading = at;
    while (heading > 0 && !/^H[123]$/.test(children[heading].tagName)) --heading;
    let question = at + 1;
    const over = (child: HTMLElement) => /^H[12]$/.test(child.tagName) || all.some((figure) => child.contains(figure));
    while (question < children.length && children[question].tagName !== "DETAILS" && !over(children[question])) {
      ++question;
    }
    children.forEach((child, i) => {
      const asked = i === question && child.tagName === "DETAILS";
      child.classList.toggle("presenting-off-stage", !(i === at || i === heading || asked));
    });
  }

  /** Whether no cell is still to come. */
  function settled(): boolean {
    return !main().querySelector("observablehq-loading");
  }

  function turn(by: 1 | -1): void {
    const all = figures();
    const index = all.findIndex((figure) => figure.id === shown);
    const target = all[index + by];
    const page = by > 0 ? next : previous;
    if (index >= 0 && target) show(target.id);
    else if (page) location.assign(`${page}#present=${by > 0 ? "first" : "last"}`);
  }

  function end(): void {
    shown = undefined;
    observer?.disconnect();
    observer = undefined;
    bar.remove();
    document.documentElement.classList.remove("presenting");
    for (const child of main().querySelectorAll(".presenting-off-stage"))
      child.classList.remove("presenting-off-stage");
    write(undefined);
    if (document.fullscreenElement) void document.exitFullscreen();
  }

  function onScreen(): void {
    if (!document.fullscreenElement && shown !== undefined && params().has("present")) end();
  }

  function onKey(event: KeyboardEvent): void {
    if (shown === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      end();
      return;
    }
    if (takesArrows(event.target) && !event.key.startsWith("Page")) return;
    const by = {ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1}[event.key] as 1 | -1 | undefined;
    if (!by) return;
    event.preventDefault();
    turn(by);
  }
}

function params(): URLSearchParams {
  return new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
}

/** Writes which figure is presented into the page's address; what figures keep there stays. */
function write(id: string | undefined): void {
  const all = params();
  if (id === undefined) all.delete("present");
  else all.set("present", id);
  const text = all.toString();
  history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}
