import {html} from "htl";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import {backendMenu, backendTitle} from "../inputs/backendPicker.js";
import {ChoiceError} from "../inputs/choiceError.js";
import {timeText} from "../marks/numberText.js";
import {type AnsweringTools, answering} from "./answering.js";
import {choicesOf} from "./choices.js";
import {type Field, type Fields, initialOf, sameValue} from "./field.js";
import {figureAddress} from "./figureAddress.js";
import {type FileContent, figureFiles, type ShownData} from "./figureFiles.js";
import {type Fact, type FigureFrame, figureFrame} from "./figureFrame.js";

/** What is to be said of what is drawn. */
export interface Told {
  readonly caption: string | readonly (string | Node)[];
  readonly credit?: Node | null;
  /** The readout; how it was made is added. */
  readonly facts: readonly Fact[];
  /** How it was made; defaults to the backend and the time of the data, or else that the site was built with it. */
  readonly made?: readonly Fact[];
}

/** What a question of a figure is given. */
export interface LiveTools<D> extends AnsweringTools {
  /** Draws what is there so far. Cancelling then keeps it. */
  readonly partial: (data: D) => void;
}

/** Resolves to the answer to a choice. */
export type LiveQuestion<C, D> = (choice: C, tools: LiveTools<D>) => Promise<D & Partial<Provenance>>;

export interface LiveFigureOptions<C extends object, D extends object> {
  /** Names the figure in the page and in links. */
  readonly id: string;
  readonly label: string;
  /** Whose backend the reader can change; absent where nobody is asked. */
  readonly client?: Client;
  /** What the reader chooses: each is a key of the address, `id.key`, a default, and an input or a part of the picture. */
  readonly fields: Fields<C>;
  /** The fields that only change how the answer is seen: it is drawn again and nobody is asked. */
  readonly views?: readonly (keyof C & string)[];
  /** Returns the fields that mean nothing in the given choice, such as the photo where digits are shown. */
  readonly unused?: (choice: C) => readonly (keyof C)[];
  /** Old keys of links, with today’s. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** The arrangement of the inputs; defaults to one below the other, null where they are on the picture. */
  readonly controls?: Node | null;
  readonly picture: HTMLElement;
  /** Whether the picture takes the whole width, and the inputs stand below it; defaults to beside it. */
  readonly isWide?: boolean;
  /** More to do, beside the files. */
  readonly tools?: Node;
  /** Whether a choice that was not built waits for *start*, or whether the given one does; defaults to asking at once. */
  readonly waits?: boolean | ((choice: C) => boolean);
  /** Returns the choice for what a link asks; defaults to the initial choice with it. The fields that are *wrong* in it are left out. */
  readonly linked?: (values: Partial<C>, initial: C, wrong: readonly (keyof C)[]) => C;
  /** Makes the choice whole, as a stride no larger than its window; *before* is the choice that was changed. */
  readonly settle?: (choice: C, before: C) => C;
  /** Shows what belongs to the choice among the inputs, such as the layers of the network chosen. */
  readonly arrange?: (choice: C) => void;
  /** Resolves to the choice with what has to be asked or fetched first, as the best class of a photo. */
  readonly complete?: (choice: C, tools: AnsweringTools) => Promise<C>;
  /** Returns what is known for the choice; undefined where the worker is to be asked. */
  readonly built?: (choice: C, isInitial: boolean) => D | Promise<D> | undefined;
  /** Resolves to the answer. Absent where everything is known, or computed as it is drawn: then no more is said of how it was made. */
  readonly ask?: LiveQuestion<C, D>;
  /** Draws it and returns what is to be said of it. */
  readonly draw: (data: D, choice: C) => Told;
  /** Offers to compute what is shown once more, here, and returns how far that is from what was shown. */
  readonly compare?: (before: D, after: D) => Fact;
  /** Files to take home, by a name that holds the format; undefined asks the worker first. */
  readonly files?: Readonly<Record<string, (data: D, choice: C) => FileContent | Promise<FileContent>>>;
  /** Returns a file’s name without its ending. */
  readonly fileName?: (choice: C, data: D, file: string) => string;
  /** Marks the picture as older than the choice; defaults to the class “stale”. */
  readonly stale?: (isStale: boolean) => void;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** A figure. Its value is the choice that it shows; an “input” event says that it shows another. */
export interface LiveFigure<C extends object, D extends object = never> extends HTMLElement {
  readonly value: C;
  /** Changes a part of the choice, as the reader does. */
  choose(part: Partial<C>): void;
  /** Asks for the choice that waits, also where what was built for it is known. */
  start(): void;
  /** Asks another question about what is on the screen, as one that measures more of it; its answer is drawn in the same way. Resolves when it ends. */
  more(ask: LiveQuestion<C, D>): Promise<void>;
}

/** How long a view may change before the address is written, in milliseconds. */
const pause = 400;

/** How a choice is shown. */
interface Showing<C, D> {
  /** How the address is written when the answer is there, “rest” once the reader rests; not at all where it asked for the answer. */
  readonly how?: "push" | "replace" | "rest";
  /** Whether the worker is asked even for what is known. */
  readonly live?: boolean;
  /** Another question than the figure’s own; it is asked even for what is known. */
  readonly more?: LiveQuestion<C, D>;
  /** What is known for the choice, where that was found out already. */
  readonly ready?: D | Promise<D>;
}

/**
 * Returns a live figure. What was built is shown first and asks nobody; the
 * newest choice wins; cancelling goes back to what is seen, and what the reader
 * had set can be asked again; another backend asks again; the address is
 * written when the answer is there, an entry of the history a change.
 */
export function liveFigure<C extends object, D extends object>(options: LiveFigureOptions<C, D>): LiveFigure<C, D> {
  const {id, label, client, fields, picture, views = [], waits = false, ask, invalidation} = options;
  const {unused = () => [], settle = (next) => next, linked = merged, files = {}, fileName = () => id} = options;
  const isWaiting = typeof waits === "function" ? waits : () => waits;
  const {sameAnswer, viewed, isGradual, isPassing} = choicesOf(fields, {views, unused});
  const initial = initialOf(fields);
  const address = figureAddress(id, fields, {views, unused, aliases: options.aliases});
  let choice = initial; // what the inputs say
  let shown: (ShownData<C, D> & {readonly isPartial: boolean}) | undefined;
  let turn = 0;
  let last: Showing<C, D> = {how: "push"}; // to be tried again
  let asked: C | undefined; // whose answer is not there: under way, or failed

  const frame = figureFrame({
    id,
    label,
    ...arrangement(options),
    picture,
    ...figureFiles<C, D>({files, shown: () => shown, compute: ask && again, fileName}),
    tools: toolsOf(options.tools, options.compare && computeButton(again), client && backendMenu(client, again)),
    link: () => address.link(shown?.choice ?? choice),
    onCancel: cancel,
    onRetry: () => void show(asked ?? choice, last)
  });
  const asking = answering(frame, {stale: options.stale ?? staleClass(picture), invalidation});
  onChoices(fields, choose);
  const writing = restedWriting((how) => asking.busy || !shown || address.write(shown.choice, how), invalidation);
  frame.element.addEventListener("input", (event) => event.target !== frame.element && event.stopPropagation());
  address.onChange(follow, invalidation);
  follow();
  return Object.defineProperties(frame.element as never as LiveFigure<C, D>, {
    value: {get: () => shown?.choice ?? choice},
    choose: {value: choose},
    start: {value: () => void show(choice, {how: "push", live: true})},
    more: {value: again}
  });

  /** Makes the inputs say the given choice. */
  function set(next: C): void {
    choice = next;
    setInputs(fields, next);
    options.arrange?.(next);
  }

  function choose(part: Partial<C>): void {
    const next = settle({...choice, ...part}, choice);
    frame.note(null);
    const ready = known(next);
    const isDrawn = shown && !(shown.isPartial && ready !== undefined);
    if (sameAnswer(next, choice) && (isDrawn || asking.busy)) look(next);
    else if (isWaiting(next) && ready === undefined) set(next);
    else void show(next, {how: isGradual(next, choice) ? "rest" : "push", ready});
  }

  /** Draws what is on the screen in another view. */
  function look(next: C): void {
    const how = isPassing(next, choice) ? "replace" : "push";
    set(next);
    if (shown) draw(shown.data, shown.choice, shown);
    writing.start(how);
  }

  /** Shows what the page’s address asks for. */
  function follow(): void {
    const {values, wrong, problem} = address.read();
    const next = linked(values, initial, wrong);
    frame.note(problem);
    void show(settle(next, next), {});
  }

  function known(next: C): D | Promise<D> | undefined {
    if (shown && !shown.isPartial && sameAnswer(next, shown.choice)) return shown.data;
    return options.built?.(next, sameAnswer(next, initial));
  }

  /** Shows the given choice: what is known of it, or what the worker answers. */
  async function show(next: C, showing: Showing<C, D> = {how: "push"}): Promise<void> {
    const mine = ++turn;
    last = {how: "push", live: showing.live, more: showing.more};
    writing.stop();
    set(next);
    try {
      const ready = showing.live || showing.more ? undefined : (showing.ready ?? known(next));
      if (ready === undefined) return await compute(next, showing);
      asking.cancel();
      const data = ready instanceof Promise ? await ready : ready;
      if (mine !== turn) return; // the reader was quicker
      frame.error(null);
      arrive(data, next, showing.how);
    } catch (error) {
      if (mine === turn) failed(error as Error);
    }
  }

  async function compute(next: C, {how, live, more}: Showing<C, D>): Promise<void> {
    const before = shown;
    asked = next;
    await asking.run(async (tools) => {
      const whole = options.complete ? settle(await options.complete(next, tools), next) : next;
      tools.signal.throwIfAborted();
      set(viewed(whole, choice));
      const partial = (data: D) => void (tools.signal.aborted || draw(data, whole, {isPartial: true}));
      const data = await ((live || more ? undefined : known(whole)) ?? (more ?? ask!)(whole, {...tools, partial}));
      tools.signal.throwIfAborted();
      const same = live && before && !before.isPartial && sameAnswer(before.choice, whole);
      arrive(data, whole, how, same ? options.compare?.(before.data, data) : undefined);
    }, failed);
  }

  function failed(error: Error): void {
    const isUsable = !(error instanceof ChoiceError);
    if (!isUsable) asked = undefined;
    if (shown && !isUsable && !error.isUnfinished) set(shown.choice);
    frame.error(error.message, isUsable);
  }

  function arrive(data: D, of: C, how: Showing<C, D>["how"], compared?: Fact): void {
    draw(data, of, {compared});
    asked = undefined;
    writing.stop();
    if (how === "rest") writing.start("push");
    else if (how) address.write(shown!.choice, how);
    frame.element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function draw(data: D, of: C, {isPartial = false, compared}: {isPartial?: boolean; compared?: Fact} = {}): void {
    const now = viewed(of, choice);
    const told = options.draw(data, now);
    shown = {data, choice: now, isPartial};
    const made = isPartial || !ask ? [] : (told.made ?? provenance(data));
    tell(frame, told, [...told.facts, ...made, ...(compared ? [compared] : [])]);
  }

  /** Ends the question and goes back to what is on the screen; what was asked can be asked again. */
  function cancel(): void {
    if (!asking.cancel()) return;
    const left = [asked ?? choice, last] as const;
    asked = undefined;
    const ready = shown ? undefined : known(initial);
    if (ready !== undefined) void show(initial, {how: "replace", ready});
    if (shown && !isWaiting(choice)) set(shown.choice);
    if (shown) address.write(shown.choice, shown.isPartial ? "push" : "replace");
    sayCancelled(frame, () => void show(...left));
  }

  /** Asks once more, or another question, about what is under way, or else on the screen. */
  function again(more?: LiveQuestion<C, D>): Promise<void> {
    return show(asked ?? shown?.choice ?? choice, {how: asked ? "push" : "replace", live: !more, more});
  }
}

/** Calls *choose* when the reader chooses by one of the inputs. An event of an input’s part is no choice, and stays here. */
function onChoices<C extends object>(fields: Fields<C>, choose: (part: Partial<C>) => void): void {
  for (const name of Object.keys(fields) as (keyof C)[]) {
    const {element} = fields[name];
    element?.addEventListener("input", (event) => {
      event.stopPropagation();
      if (event.target === element) choose({[name]: element.value} as unknown as Partial<C>);
    });
  }
}

/** Says that the question was cancelled, and offers to ask it again; then nothing more is said of it. */
function sayCancelled(frame: Pick<FigureFrame, "note">, askAgain: () => void): void {
  const act = () => {
    frame.note(null);
    askAgain();
  };
  frame.note("Cancelled.", {label: "Ask again", act});
}

/** Returns what calls *write* after a pause without a further start; “replace” only where no start wanted a new entry of the history. */
function restedWriting(write: (how: "push" | "replace") => unknown, invalidation?: Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted: "push" | "replace" = "replace";
  const stop = () => {
    clearTimeout(timer);
    wanted = "replace";
  };
  invalidation?.then(stop);
  return {
    start(how: "push" | "replace") {
      const next = how === "push" ? how : wanted;
      stop();
      wanted = next;
      timer = setTimeout(() => {
        wanted = "replace";
        write(next);
      }, pause);
    },
    stop
  };
}

/** Sets the inputs that say another value; where one under *More* then says something else than at first, it is opened. */
function setInputs<C extends object>(fields: Fields<C>, choice: C): void {
  for (const name of Object.keys(fields) as (keyof C)[]) {
    const {element, initial, isRare} = fields[name];
    if (element && !sameValue(fields[name], element.value, choice[name])) element.value = choice[name];
    const more = isRare && !sameValue(fields[name], initial, choice[name]) && element?.closest("details");
    if (more) more.open = true;
  }
}

function tell(frame: FigureFrame, {caption, credit = null}: Told, facts: readonly Fact[]): void {
  frame.caption(...(typeof caption === "string" ? [caption] : caption));
  frame.credit(credit);
  frame.readout(facts);
}

function staleClass(picture: HTMLElement): (isStale: boolean) => void {
  return (isStale) => void picture.classList.toggle("stale", isStale);
}

function merged<C extends object>(values: Partial<C>, initial: C): C {
  return {...initial, ...values};
}

/** Returns how the data were made, for the readout. */
function provenance({backend, milliseconds}: Partial<Provenance>): Fact[] {
  if (backend === undefined || milliseconds === undefined) return [["computed", "when this site was built"]];
  return [
    ["backend", backendTitle(backend)],
    ["time", timeText(milliseconds)]
  ];
}

function computeButton(compute: () => Promise<void>): HTMLElement {
  return html`<button type="button" onclick=${() => void compute()}>Compute it here</button>`;
}

function toolsOf(...parts: readonly (Node | undefined)[]): Node | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length ? html`<span class="figure-tools">${present}</span>` : undefined;
}

/** Returns the inputs of the fields that are rare, or of those that are not. */
function elementsOf<C extends object>(fields: Fields<C>, isRare: boolean): HTMLElement[] {
  return (Object.values(fields) as Field<unknown>[])
    .filter((field) => Boolean(field.isRare) === isRare)
    .flatMap(({element}) => element ?? []);
}

/** Returns the inputs as they are arranged, and those that few readers want. */
function arrangement<C extends object>(options: Pick<LiveFigureOptions<C, never>, "fields" | "controls" | "isWide">) {
  const {fields, controls = stacked(fields), isWide} = options;
  return {controls: controls ?? undefined, rare: elementsOf(fields, true), isWide};
}

/** Returns the inputs of the fields one below the other; null where there is none. */
function stacked<C extends object>(fields: Fields<C>): HTMLElement | null {
  const elements = elementsOf(fields, false);
  if (!elements.length) return null;
  return html`<div class="figure-fields">${elements.map((element) => html`<section>${element}</section>`)}</div>`;
}
