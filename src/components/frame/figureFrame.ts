import {html} from "htl";
import type {Progress} from "../../worker/protocol.js";
import {errorWords} from "./errorWords.js";
import {figureControls} from "./figureControls.js";
import {figureLink} from "./figureLink.js";
import type {SheetWords} from "./figureSheet.js";
import {creditsTold} from "./photoCredit.js";
import {publishedFigure} from "./publishedFigure.js";
import {stateActions} from "./stateActions.js";
import {timeLeft, timeLeftText} from "./timeLeft.js";

/** A line of the readout: what it is, and its value. */
export type Fact = readonly [name: string, value: string | Node];

export interface FigureFrameOptions {
  /** Names the figure in the page, for links and for tests. */
  readonly id: string;
  /** What the figure shows, said to those who cannot see it. */
  readonly label: string;
  /** What the reader can change, and of that what few want to. */
  readonly controls?: Node;
  readonly rare?: readonly Node[];
  /** What is seen. */
  readonly picture: Node;
  /** Whether the picture takes the whole width, and the fields stand below it; defaults to beside it. */
  readonly isWide?: boolean;
  /** The files that can be taken home, each made when asked for. */
  readonly files?: Readonly<Record<string, () => Promise<void> | void>>;
  /** Returns the name of a file with the picture, without its ending; defaults to the id. */
  readonly fileName?: () => string;
  /** More to do, at the end of the actions. */
  readonly tools?: Node;
  /** Returns the address of exactly this state. */
  readonly link?: () => string;
  /** The reader wants no answer any more. */
  readonly onCancel?: () => void;
  /** The reader wants the failed answer after all. */
  readonly onRetry?: () => void;
}

/** What the reader can do about a note. */
export interface NoteAction {
  readonly label: string;
  readonly act: () => void;
}

export interface FigureFrame {
  readonly element: HTMLElement;
  /** What the figure shows, in words that hold for the picture now. */
  caption(...content: readonly (string | Node)[]): void;
  /** Whom to thank for the photo. */
  credit(content: Node | null): void;
  /** What was done: method, unit, value, backend, milliseconds. */
  readout(facts: readonly Fact[]): void;
  /** How far the answer is; null when it is there. */
  progress(progress: Progress | null): void;
  /** What went wrong, in one line; null when nothing did. The picture stays. */
  error(message: string | null, retry?: boolean): void;
  /** Something that the reader should know, such as a link that could not be followed, and what can be done about it. */
  note(message: string | null, action?: NoteAction): void;
}

/**
 * Returns the frame that every live figure stands in: controls, picture,
 * caption, credit, readout, progress with cancel, errors with retry, the
 * numbers to take home and a link to this state.
 */
export function figureFrame(options: FigureFrameOptions): FigureFrame {
  const {
    id,
    label,
    controls,
    rare,
    picture,
    isWide,
    files = {},
    fileName = () => id,
    tools,
    link,
    onCancel,
    onRetry
  } = options;
  const bar = html`<progress max="1" aria-label="Progress"></progress>` as HTMLProgressElement;
  const step = html`<span class="figure-step"></span>`;
  const left = timeLeft();
  const cancel = html`<button type="button" onclick=${stop}>Cancel</button>`;
  const busy = html`<div class="figure-progress" hidden>${bar}${step}${onCancel ? cancel : ""}</div>`;
  const wrong = html`<span></span>`;
  const retry = html`<button type="button" onclick=${onRetry}>Try again</button>`;
  const failed = html`<div class="figure-error" role="alert" hidden>${wrong}${retry}</div>`;
  const notice = html`<p class="figure-note" role="status" hidden></p>`;
  const live = html`<span class="visually-hidden" role="status"></span>`;
  const caption = html`<span class="figure-caption"></span>`;
  const credit = html`<span class="figure-credit"></span>`;
  const facts = html`<dl class="figure-readout"></dl>`;
  const said = html`<span role="status" class="figure-said"></span>`;
  const seen = html`<div class="figure-picture">${picture}</div>`;
  const published = publishedFigure({picture: seen, words: sheetWords, fileName});
  const buttons = Object.entries({...published, ...files}).map(([name, make]) => {
    return html`<button type="button" onclick=${() => act(make)}>${name}</button>`;
  });
  const copy = link ? html`<button type="button" onclick=${() => act(copyLink)}>Copy link</button>` : "";
  const say = (...content: readonly (string | Node)[]) => said.replaceChildren(...content);
  const state = link ? stateActions({id, title: label, link, act: (action) => void act(action), say}) : "";
  const element = html`<figure class=${isWide ? "figure figure-wide" : "figure"} id=${id} data-figure=${id} aria-label=${label}>
    ${figureControls(controls ?? null, rare) ?? ""}
    <div class="figure-body">
      ${notice}
      ${seen}
      <div class="figure-status">${busy}${failed}</div>${live}
      <figcaption>${caption} ${credit}</figcaption>
      ${facts}
      <div class="figure-actions">${buttons}${copy}${state}${tools ?? ""}${said}</div>
    </div>
  </figure>`;

  function stop(): void {
    onCancel?.();
    live.textContent = "Cancelled.";
  }

  async function act(action: () => Promise<void> | void): Promise<void> {
    try {
      said.textContent = "";
      await action();
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  }

  /** Returns what the figure says of its picture, for a file that stands by itself. */
  async function sheetWords(): Promise<SheetWords> {
    await creditsTold(credit);
    const text = (node: Element) => (node.textContent ?? "").replace(/\s+/g, " ").trim();
    const terms = Array.from(credit.querySelectorAll("a[href]"), (a) => (a as HTMLAnchorElement).href);
    return {
      title: label,
      caption: text(caption),
      facts: Array.from(facts.children, (line) => Array.from(line.children, text).join(": ")),
      credit: [text(credit), ...terms].filter(Boolean).join(" "),
      link: addressOf(link, id)
    };
  }

  async function copyLink(): Promise<void> {
    const address = link!();
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = "Link copied.";
    } catch {
      const field =
        html`<input type="text" readonly value=${address} aria-label="Link to this state" />` as HTMLInputElement;
      said.replaceChildren(field); // no right to the clipboard: let the reader copy it
      field.select();
    }
  }

  return {
    element,
    caption: (...content) => caption.replaceChildren(...content),
    credit: (content) => credit.replaceChildren(content ?? ""),
    readout(lines) {
      element.dataset.ready = "";
      facts.replaceChildren(...lines.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`));
    },
    progress(progress) {
      const start = busy.hidden;
      busy.hidden = !progress;
      element.setAttribute("aria-busy", String(!!progress));
      if (!progress || start || progress.phase !== "compute") left.reset();
      if (!progress) {
        if (!start) live.textContent = failed.hidden ? "Done." : "";
        return;
      }
      failed.hidden = true;
      element.dataset.ready = "";
      if (progress.phase === "prepare") bar.removeAttribute("value");
      else bar.value = progress.fraction;
      step.textContent = words(progress, progress.phase === "compute" ? left.at(progress.fraction) : undefined);
      if (start) live.textContent = "Computing.";
    },
    error(message, again = true) {
      failed.hidden = message === null;
      if (message !== null) element.dataset.ready = "";
      wrong.textContent = message === null ? "" : errorWords(message);
      retry.hidden = !(again && onRetry);
    },
    note(message, action) {
      notice.hidden = message === null;
      const button = action && html`<button type="button" onclick=${action.act}>${action.label}</button>`;
      notice.replaceChildren(message ?? "", ...(button ? [" ", button] : []));
    }
  };
}

/** Returns the address of the state, or an empty text where a link cannot carry it. */
function addressOf(link: (() => string) | undefined, id: string): string {
  try {
    return link ? figureLink(link(), id) : "";
  } catch {
    return "";
  }
}

/** Returns how far the work is, and how many *seconds* are left where that is foreseen. */
function words({phase, fraction, bytes, totalBytes}: Progress, seconds?: number): string {
  const megabytes = (count = 0) => (count / 1e6).toFixed(1);
  switch (phase) {
    case "download":
      return `Fetching the network: ${megabytes(bytes)} of ${megabytes(totalBytes)} MB`;
    case "prepare":
      return "Unpacking the network";
    case "compute":
      return `Computing: ${Math.round(100 * fraction)} %${timeLeftText(seconds)}`;
  }
}
