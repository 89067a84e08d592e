import {cover} from "./cover.js";
import {figureList} from "./figureList.js";
import {fullScreen} from "./fullScreen.js";
import {keyHelp} from "./keyHelp.js";
import {comeBack, leaveMark} from "./leaveMark.js";
import {obeyKeys} from "./obeyKeys.js";
import {presentAddress, withoutPresent, writePresent} from "./presentAddress.js";
import {type Presentable, presentable} from "./presentable.js";
import {presentationBar} from "./presentationBar.js";
import type {PresentCommand} from "./presentCommand.js";
import {qrDialog} from "./qrDialog.js";
import {siteAddress} from "./siteAddress.js";
import {type Slide, slidesAround, withFound} from "./slides.js";
import {type Theatre, theatre} from "./theatre.js";

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
  const onKey = obeyKeys(() => index >= 0, obey);
  const house = theatre(path, {onChange: changed, onKey});
  const bar = presentationBar(obey);
  const blank = cover();
  let slides: readonly Slide[] = slidesAround(path);
  let titled: readonly Slide[] = [];
  let index = -1;
  let waiting: 1 | -1 | 0 = 0;
  const screen = fullScreen(() => index >= 0 && end());
  const arrived = Promise.resolve(given ?? known).then((found) => {
    if (!found || index >= 0) return;
    if (!given) titled = found;
    slides = given ? found : slidesAround(path, found);
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
    address: () => siteAddress(index < 0 ? path : addressOf(slides[index], house), path)
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
    const first = at === undefined ? firstInWindow() : undefined;
    if (at !== undefined) show(at);
    else if (first) showHere(first.id);
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
    if (!bar.element.isConnected) document.body.append(bar.element, blank.element);
    blank.take();
    house.show({path: page, id, state, title: id === slides[at].id ? title : undefined});
    changed();
  }

  /** Takes note of what is on the stage. */
  function changed(): void {
    if (index < 0) return;
    const on = house.stage;
    const {path: page} = slides[index];
    const found = on?.figures().map(({id, heading}) => ({path: page, id, title: heading || undefined})) ?? [];
    const shown = on?.shown;
    if (!given && shown !== undefined) {
      slides = withFound(slides, page, found, titled);
      index = slides.findIndex((slide) => slide.path === page && slide.id === shown);
    }
    if (shown !== undefined) writePresent(house.path === path ? shown : addressOf(slides[index], house));
    bar.tell({
      place:
        shown === undefined ? "…" : placeWords(given ? slides : slides.filter((d) => d.path === page), slides[index]),
      hasControls: !!on?.has("controls"),
      hasQuestion: !!on?.has("question")
    });
    if (shown === undefined) return;
    onSlide?.(slides[index], index);
    if (waiting && on?.settled) turn(waiting);
  }

  /** Turns to the next or the last slide; where figures of this page are still to come, once they are there. */
  function turn(by: 1 | -1): void {
    const slide = slides[index + by];
    waiting = !given && slide?.path !== slides[index].path && house.stage?.settled === false ? by : 0;
    if (waiting) return;
    if (slide) show(index + by, slide.id === "first" && by < 0 ? "last" : undefined);
    else bar.say(by > 0 ? "the last" : "the first");
  }

  function obey(command: PresentCommand): void {
    if (index < 0) return;
    const wasCovered = blank.on;
    blank.take();
    if (wasCovered && (command === "black" || command === "white")) return;
    const last = slides.length - 1;
    const acts: Partial<Record<PresentCommand, () => void>> = {
      next: () => turn(1),
      previous: () => turn(-1),
      first: () => show(0),
      last: () => show(last, slides[last].id === "first" ? "last" : undefined),
      black: () => blank.put("black"),
      white: () => blank.put("white"),
      list: () => openWindow(figureList(slides, {now: index, onPick: (at) => show(at)}), house.view),
      help: () => openWindow(keyHelp(), house.view),
      code: () => openWindow(qrDialog(siteAddress(onItsPage(addressOf(slides[index], house)), path)), house.view),
      full: screen.toggle,
      leave: end,
      controls: () => house.stage?.toggle("controls"),
      words: () => house.stage?.toggle("words"),
      question: () => house.stage?.toggle("question")
    };
    acts[command]?.();
  }

  /** Ends the view where the shown figure stands in its page. */
  function end(): void {
    const {path: page, view} = house;
    const shown = house.stage?.shown ?? slides[index].id;
    const state = withoutPresent(view.location.hash);
    index = -1;
    house.end();
    bar.element.remove();
    blank.element.remove();
    writePresent(undefined);
    screen.leave();
    onSlide?.(undefined, -1);
    if (given) return; // back to where the list is
    leaveMark(page, shown);
    if (page === path) comeBack(path, invalidation);
    else location.assign(siteAddress(page, path) + (state ? `#${state}` : ""));
  }
}

/** Returns which of a run of slides is shown, in words. */
function placeWords(run: readonly Slide[], shown: Slide): string {
  return `${run.indexOf(shown) + 1} of ${run.length}`;
}

/** Returns the figure of this page that is nearest to the top of the window; undefined where there is none. */
function firstInWindow(): Presentable | undefined {
  const all = presentable(document.querySelector("#observablehq-main") ?? document.body);
  return all.find(({element}) => element.getBoundingClientRect().bottom > 120) ?? all[0];
}

/** Returns the address from the site's root of a *slide* that is shown, with the state that its page has now. */
function addressOf({path, id}: Slide, {view}: Theatre): string {
  return `${path}#${[withoutPresent(view.location.hash), `present=${id}`].filter(Boolean).join("&")}`;
}

/** Opens a window over everything; the keys then go on to the page that is *below* it. */
function openWindow(dialog: HTMLDialogElement, below: Window): void {
  dialog.addEventListener("close", () => below.focus());
  document.body.append(dialog);
  dialog.showModal();
}

/** Returns the address of what is shown as one that leads to its page, and not into the presenting view. */
function onItsPage(address: string): string {
  const [page, hash = ""] = address.split("#");
  return `${page}#${withoutPresent(`#${hash}`) || new URLSearchParams(hash).get("present")}`;
}
