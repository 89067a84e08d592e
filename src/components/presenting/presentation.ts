import {html} from "htl";
import {figureList} from "./figureList.js";
import {fullScreen} from "./fullScreen.js";
import {keyHelp} from "./keyHelp.js";
import {comeBack, leaveMark} from "./leaveMark.js";
import {openDialog} from "./openDialog.js";
import {presentAddress, withoutPresent, writePresent} from "./presentAddress.js";
import {presentable} from "./presentable.js";
import {presentationBar} from "./presentationBar.js";
import {type PresentCommand, presentCommand} from "./presentCommand.js";
import {qrDialog} from "./qrDialog.js";
import {siteAddress} from "./siteAddress.js";
import {type Slide, slidesAround, withFound} from "./slides.js";
import {theatre} from "./theatre.js";

export interface PresentationOptions {
  /** This page's path in the site: "/lecture/occlusion". */
  readonly path: string;
  /** What is known of the figures around; other pages stand for their first figure until they have been seen. */
  readonly known?: readonly Slide[] | Promise<readonly Slide[]>;
  /** What is presented, and nothing else; defaults to the figures of this page and of those that belong with it. */
  readonly slides?: readonly Slide[] | Promise<readonly Slide[]>;
  /** Hears which slide is shown; undefined once the view is left. */
  readonly onSlide?: (slide: Slide | undefined, index: number) => void;
  /** Ends the view. */
  readonly invalidation?: Promise<unknown>;
}

export interface Presentation {
  /** Whether something is being presented. */
  readonly on: boolean;
  /** The slides, as far as they are known. */
  readonly slides: readonly Slide[];
  /** Presents the figure that is nearest to the top of the window, or the slide of the given index. */
  start(index?: number): void;
  /** Returns the address of what is shown, in its present state. */
  address(): string;
}

/**
 * Returns the presenting view: one figure at a time on the whole window, as
 * large as it will go, with its controls, its words and the question after it
 * folded away. Keys, and so the buttons of a pointer, turn the figures and then
 * the pages; another page comes in a frame, so that full screen stays. Which
 * figure is shown is in the page's address, under "present".
 */
export function presentation({path, known, slides: given, onSlide, invalidation}: PresentationOptions): Presentation {
  const house = theatre(path, {onChange: changed, onKey});
  const bar = presentationBar(obey);
  const blank = html`<div class="presentation-blank" hidden onclick=${() => obey("black")}></div>`;
  let slides: readonly Slide[] = slidesAround(path);
  let index = -1;
  const screen = fullScreen(() => index >= 0 && end());
  const arrived = Promise.resolve(given ?? known).then((found) => {
    if (found && index < 0) slides = given ? found : slidesAround(path, found);
  });

  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", follow);
  invalidation?.then(() => {
    document.removeEventListener("keydown", onKey);
    window.removeEventListener("hashchange", follow);
    screen.end();
    if (index >= 0) end();
  });
  void arrived.then(follow).then(() => index < 0 && comeBack(path, invalidation));
  return {
    get on() {
      return index >= 0;
    },
    get slides() {
      return slides;
    },
    start: (at) => void arrived.then(() => start(at)),
    address: () => siteAddress(addressOf(index), path)
  };

  /** Follows the page's address into the view, or out of it. */
  function follow(): void {
    const wanted = presentAddress();
    if (!wanted) {
      if (index >= 0 && house.path === path) end();
      return;
    }
    if (wanted.startsWith("/")) {
      if (index < 0) location.replace(siteAddress(wanted, path)); // a link to what was shown in a frame
      return;
    }
    if (index >= 0 && house.path === path && house.stage?.shown === wanted) return;
    showHere(wanted);
  }

  function start(at?: number): void {
    screen.enter();
    if (at !== undefined) {
      show(at);
      return;
    }
    const all = presentable(document.querySelector("#observablehq-main") ?? document.body);
    const first = all.find(({element}) => element.getBoundingClientRect().bottom > 120) ?? all[0];
    if (first) showHere(first.id);
  }

  /** Shows a figure of this page, whether it is among the slides that are known or not. */
  function showHere(id: string): void {
    const at = slides.findIndex((slide) => slide.path === path && slide.id === id);
    const first = slides.findIndex((slide) => slide.path === path);
    show(at >= 0 ? at : Math.max(0, first), id);
  }

  /** Shows the slide of the given index; *id* says which of its page, where that is not known yet. */
  function show(at: number, id = slides[at].id): void {
    index = at;
    const {path: page, state, title} = slides[at];
    if (!bar.element.isConnected) document.body.append(bar.element, blank);
    blank.hidden = true;
    house.show({path: page, id, state, title: id === slides[at].id ? title : undefined});
    changed();
  }

  /** Takes note of what is on the stage. */
  function changed(): void {
    if (index < 0) return;
    const on = house.stage;
    const {path: page, id: expected} = slides[index];
    const found = on?.figures().map(({id, heading}) => ({path: page, id, title: heading || undefined})) ?? [];
    const shown = on?.shown;
    if (!given && shown !== undefined) {
      slides = withFound(slides, page, found);
      index = slides.findIndex((slide) => slide.path === page && slide.id === shown);
    }
    if (shown !== undefined) writePresent(house.path === path ? shown : addressOf(index));
    const run = given ? slides : slides.filter((slide) => slide.path === page);
    const place = given ? index : run.findIndex(({id}) => id === (shown ?? expected));
    bar.tell({
      place: shown === undefined ? "…" : `${place + 1} of ${run.length}`,
      hasControls: !!on?.has("controls"),
      hasQuestion: !!on?.has("question")
    });
    if (shown !== undefined) onSlide?.(slides[index], index);
  }

  /** The address of a slide from the site's root, with the state that its page has now. */
  function addressOf(at: number): string {
    if (at < 0) return path;
    const {path: page, id} = slides[at];
    const state = withoutPresent((house.path === page ? house.view : window).location.hash);
    return `${page}#${[state, `present=${id}`].filter(Boolean).join("&")}`;
  }

  function turn(by: 1 | -1): void {
    const at = index + by;
    const slide = slides[at];
    if (slide) show(at, slide.id === "first" && by < 0 ? "last" : undefined);
    else bar.say(by > 0 ? "the last" : "the first");
  }

  function obey(command: PresentCommand): void {
    if (index < 0) return;
    if (!blank.hidden && command !== "leave") {
      blank.hidden = true;
      if (command === "black" || command === "white") return;
    }
    const last = slides.length - 1;
    const acts: Partial<Record<PresentCommand, () => void>> = {
      next: () => turn(1),
      previous: () => turn(-1),
      first: () => show(0),
      last: () => show(last, slides[last].id === "first" ? "last" : undefined),
      black: () => cover("black"),
      white: () => cover("white"),
      list: () => open(figureList(slides, {now: index, onPick: (at) => show(at)})),
      help: () => open(keyHelp()),
      code: () => open(qrDialog(siteAddress(onItsPage(addressOf(index)), path))),
      full: screen.toggle,
      leave: end,
      controls: () => house.stage?.toggle("controls"),
      words: () => house.stage?.toggle("words"),
      question: () => house.stage?.toggle("question")
    };
    acts[command]?.();
  }

  function cover(colour: string): void {
    blank.hidden = false;
    blank.style.background = colour;
  }

  function open(dialog: HTMLDialogElement): void {
    dialog.addEventListener("close", () => house.view.focus());
    openDialog(dialog);
  }

  /** Ends the view where the shown figure stands in its page. */
  function end(): void {
    const [page, shown] = [house.path, house.stage?.shown ?? slides[index].id];
    const state = withoutPresent(house.view.location.hash);
    index = -1;
    house.end();
    bar.element.remove();
    blank.remove();
    blank.hidden = true;
    writePresent(undefined);
    screen.leave();
    onSlide?.(undefined, -1);
    if (given) return; // back to where the list is
    leaveMark(page, shown);
    if (page === path) comeBack(path, invalidation);
    else location.assign(siteAddress(page, path) + (state ? `#${state}` : ""));
  }

  function onKey(event: KeyboardEvent): void {
    if (index < 0 || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape" && !event.defaultPrevented && isEditing(event.target)) {
      (event.target as HTMLElement).blur(); // the keys turn the figures again
      return;
    }
    const command = presentCommand(event);
    if (!command) return;
    event.preventDefault();
    obey(command);
  }
}

/** Returns the address of what is shown as one that leads to its page, and not into the presenting view. */
function onItsPage(address: string): string {
  const [page, hash = ""] = address.split("#");
  return `${page}#${withoutPresent(`#${hash}`) || new URLSearchParams(hash).get("present")}`;
}

/** Whether the element is one that takes the keys for itself. */
function isEditing(target: EventTarget | null): boolean {
  return !!(target as Element | null)?.matches?.("input, select, textarea");
}
