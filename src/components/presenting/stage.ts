import {type Fitting, fitFigure} from "./fitFigure.js";
import {type Presentable, presentable} from "./presentable.js";

export interface Stage {
  /** The figures that are there now. */
  figures(): readonly Presentable[];
  /** Shows the figure of the given name, "first" and "last" too, alone and as large as the window; it may come later. */
  show(id: string, title?: string): void;
  /** The name of the figure that is shown; undefined while it is not there. */
  readonly shown: string | undefined;
  /** Whether every figure of the page is there. */
  readonly settled: boolean;
  /** Whether the figure that is shown has controls, or a question after it. */
  has(what: "controls" | "question"): boolean;
  /** Unfolds a part, or folds it. */
  toggle(part: StagePart): void;
  /** Ends the view and returns the figure that was shown. */
  end(): HTMLElement | undefined;
}

/** What is folded away until it is asked for. */
export type StagePart = "controls" | "words" | "question";

/**
 * Returns the stage of a page, this one or one in a frame within it: all but
 * one figure goes, and that one fills the window. *onChange* hears when another
 * is shown, or a further one has come.
 */
export function stage(page: Document, onChange: () => void): Stage {
  const root = page.documentElement;
  const view = page.defaultView!;
  const title = page.createElement("h2");
  title.className = "presenting-title";
  let wanted = "";
  let called: string | undefined;
  let current: HTMLElement | undefined;
  let fitting: Fitting | undefined;
  let seen = "";
  const watching = new view.MutationObserver(arrange);
  const main = () => page.querySelector<HTMLElement>("#observablehq-main") ?? page.body;
  const marks = ["off-stage", "block", "figure", "part", "question", "before"].map((name) => `presenting-${name}`);

  return {
    figures: () => presentable(main()),
    show(id, text) {
      wanted = id;
      called = text;
      root.classList.add("presenting", "presenting-waits");
      watching.disconnect();
      arrange();
      watching.observe(main(), {childList: true, subtree: true}); // figures come when their cells have run
    },
    get shown() {
      return current && nameOf(current);
    },
    get settled() {
      return !coming().length;
    },
    has(what) {
      const selector = what === "controls" ? ":scope > .figure-controls" : "";
      return selector ? !!current?.querySelector(selector) : !!main().querySelector(".presenting-question");
    },
    toggle(part) {
      root.classList.toggle(`presenting-with-${part}`);
      fitting?.again();
    },
    end() {
      const last = current;
      watching.disconnect();
      leave();
      title.remove();
      root.classList.remove("presenting", "presenting-waits");
      for (const part of ["controls", "words", "question"]) root.classList.remove(`presenting-with-${part}`);
      return last;
    }
  };

  function nameOf(element: HTMLElement): string | undefined {
    return presentable(main()).find((figure) => figure.element === element)?.id;
  }

  /** Shows the wanted figure, if it is there. */
  function arrange(): void {
    const all = presentable(main());
    const found = all.find(({id}) => id === wanted) ?? (wanted === "first" ? firstOf(all) : lastOf(all));
    const names = all.map(({id}) => id).join();
    if (found) {
      wanted = found.id;
      if (found.element !== current) enter(found);
      mark(found.element, all);
    }
    if (names !== seen || found) onChange();
    seen = names;
  }

  /** The first figure, once none can come before it. */
  function firstOf(all: readonly Presentable[]): Presentable | undefined {
    const [first] = all;
    const before = (cell: Element) => cell.compareDocumentPosition(first.element) & Node.DOCUMENT_POSITION_FOLLOWING;
    return first && !coming().some(before) ? first : undefined;
  }

  /** The last figure, once none can come. */
  function lastOf(all: readonly Presentable[]): Presentable | undefined {
    return wanted === "last" && !coming().length ? all[all.length - 1] : undefined;
  }

  /** The cells that have not run yet. */
  function coming(): Element[] {
    return [...main().querySelectorAll("observablehq-loading")];
  }

  function enter({element, heading}: Presentable): void {
    leave();
    current = element;
    root.classList.remove("presenting-waits");
    title.textContent = called ?? heading;
    title.title = title.textContent;
    if (!title.isConnected) main().prepend(title);
    element.classList.add("presenting-figure");
    const part = element.querySelector<HTMLElement>(":scope > .figure-body") ?? element;
    part.classList.add("presenting-part");
    const block = blockOf(element);
    block.classList.add("presenting-block");
    fitting = fitFigure(part, part === block ? main() : block);
  }

  function leave(): void {
    fitting?.end();
    fitting = undefined;
    current = undefined;
    for (const name of marks) for (const d of page.querySelectorAll(`.${name}`)) d.classList.remove(name);
  }

  /** The child of the page’s text that holds the figure. */
  function blockOf(element: HTMLElement): HTMLElement {
    let block = element;
    while (block.parentElement && block.parentElement !== main()) block = block.parentElement;
    return block;
  }

  /** Hides all but the figure; the questions after it wait to be asked for, and what is to be guessed stands before it. */
  function mark(element: HTMLElement, all: readonly Presentable[]): void {
    const children = ([...main().children] as HTMLElement[]).filter((child) => child !== title);
    const block = blockOf(element);
    const at = children.indexOf(block);
    const isOver = (child: HTMLElement) => /^H[12]$/.test(child.tagName) || all.some((d) => child.contains(d.element));
    const end = children.findIndex((child, i) => i > at && isOver(child));
    children.forEach((child, i) => {
      const asked = i > at && (end < 0 || i < end) && child.tagName === "DETAILS";
      const guessed = [...child.querySelectorAll<HTMLElement>("[data-guesses]")].some(
        (d) => d.dataset.guesses === wanted
      );
      child.classList.toggle("presenting-question", asked);
      child.classList.toggle("presenting-before", guessed && child !== block);
      child.classList.toggle("presenting-off-stage", !(child === block || asked || guessed));
    });
  }
}
