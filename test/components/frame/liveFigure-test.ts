// @vitest-environment jsdom
import {html} from "htl";
import {beforeEach, expect, it} from "vitest";
import {
  checkField,
  pictureField,
  radioField,
  rangeField,
  selectField,
  settingTexts
} from "../../../src/components/frame/inputFields.js";
import {readWhole} from "../../../src/components/frame/linkReaders.js";
import {type LiveFigureOptions, type LiveTools, liveFigure} from "../../../src/components/frame/liveFigure.js";
import {ChoiceError} from "../../../src/components/inputs/choiceError.js";
import type {Client} from "../../../src/worker/client.js";
import {traverse} from "../../traverse.js";

interface Choice {
  readonly window: number;
  readonly stride: number;
  readonly fill: "grey" | "black";
  readonly place: number;
}

interface Data {
  readonly text: string;
  readonly numbers?: readonly number[];
}

/** Ends the figure of the test before, so that nothing of it is written later. */
let end = () => {};

beforeEach(async () => {
  end();
  await rest();
  history.pushState(null, "", "/page");
});

/** Lets promises go on, and the events of the history arrive. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Returns a figure whose questions the test answers. */
function made(more: Partial<LiveFigureOptions<Choice, Data>> = {}) {
  const questions: {
    choice: Choice;
    tools: LiveTools<Data>;
    answer: (data: Data) => void;
    fail: (error: Error) => void;
  }[] = [];
  const fields = {
    window: rangeField("Window, px", [1, 16], {initial: 8}),
    stride: selectField(
      "Stride",
      [2, 4, 8].map((d) => [d, `${d}`] as const),
      {initial: 4}
    ),
    fill: radioField(
      "Filled with",
      [
        ["grey", "Grey"],
        ["black", "Black"]
      ] as const,
      {initial: "grey" as Choice["fill"], group: "fill"}
    ),
    place: pictureField(0, {read: readWhole("place", 0, 99), write: String})
  };
  const picture = html`<p></p>`;
  let backend: string | undefined;
  const client = {
    get backend() {
      return backend;
    },
    set backend(name) {
      backend = name;
    },
    onBackend: () => () => {}
  } as never as Client;
  const figure = liveFigure<Choice, Data>({
    id: "toy",
    label: "A toy",
    client,
    fields,
    picture,
    invalidation: new Promise<void>((resolve) => (end = resolve)),
    views: ["place"],
    settle: (choice) => ({...choice, stride: choice.stride > choice.window ? 2 : choice.stride}),
    built: (_, isInitial) => (isInitial ? {text: "built"} : undefined),
    ask: (choice, tools) =>
      new Promise<Data>((answer, fail) => {
        tools.signal.addEventListener("abort", () => fail(new DOMException("cancelled", "AbortError")));
        questions.push({choice, tools, answer, fail});
      }),
    draw({text}, {window, place}) {
      picture.textContent = text;
      return {caption: `${text} at ${place}`, facts: [["window", `${window}`]]};
    },
    ...more
  });
  document.body.replaceChildren(figure);
  const button = (name: string) =>
    [...figure.querySelectorAll("button")].find((d) => d.textContent === name && !d.closest("[hidden]"))!;
  const read = () => figure.querySelector(".figure-readout")!.textContent!;
  return {figure, fields, picture, questions, button, read};
}

/** Does what a reader does: sets an input and lets go. */
function pick(input: Element | null, value: string): void {
  if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.value = value;
  input!.dispatchEvent(new Event("input", {bubbles: true}));
  input!.dispatchEvent(new Event("change", {bubbles: true}));
}

it("liveFigure shows what was built first, and asks nobody", async () => {
  const {picture, questions, read} = made();
  await rest();
  expect(picture.textContent).toBe("built");
  expect(questions).toEqual([]);
  expect(read()).toMatch("when this site was built");
  expect(location.hash).toBe("");
});

it("liveFigure asks for a choice, and writes all that it depends on into the address when the answer is there", async () => {
  const {figure, picture, questions, read} = made();
  await rest();
  pick(figure.querySelector("input[type=range]"), "6");
  expect(location.hash).toBe("");
  expect(questions[0].choice).toEqual({window: 6, stride: 4, fill: "grey", place: 0});
  questions[0].answer({text: "six", backend: "wasm", milliseconds: 12} as Data);
  await rest();
  expect(picture.textContent).toBe("six");
  expect(location.hash).toBe("#toy.window=6&toy.stride=4&toy.fill=grey");
  expect(read()).toMatch(/WebAssembly.*12 ms/);
});

it("liveFigure makes a choice whole before it asks, and its inputs say the whole choice", async () => {
  const {figure, questions} = made();
  await rest();
  pick(figure.querySelector("input[type=range]"), "2");
  expect(questions[0].choice.stride).toBe(2);
  expect(figure.querySelector("select")!.selectedIndex).toBe(0);
});

it("liveFigure’s newest choice wins; the older question is aborted and its late answer changes nothing", async () => {
  const {figure, picture, questions} = made();
  await rest();
  figure.choose({window: 6});
  figure.choose({window: 7});
  expect(questions.map(({tools}) => tools.signal.aborted)).toEqual([true, false]);
  questions[0].answer({text: "six"});
  questions[1].answer({text: "seven"});
  await rest();
  expect(picture.textContent).toBe("seven");
  expect(figure.value.window).toBe(7);
});

it("liveFigure’s Back undoes the last change, and Forward does it again", async () => {
  const {figure, picture, questions} = made();
  await rest();
  figure.choose({fill: "black"});
  questions[0].answer({text: "black"});
  await rest();
  await traverse(-1);
  await expect.poll(() => picture.textContent).toBe("built");
  expect([picture.textContent, location.hash, figure.value.fill]).toEqual(["built", "", "grey"]);
  await traverse(1);
  await expect.poll(() => questions.length).toBe(2);
  questions[1].answer({text: "black again"});
  await rest();
  expect([picture.textContent, figure.value.fill]).toEqual(["black again", "black"]);
  expect(location.hash).toBe("#toy.window=8&toy.stride=4&toy.fill=black");
});

it("liveFigure’s cancel goes back to what is on the screen, and what the reader had set can be asked again", async () => {
  const {figure, picture, questions, button} = made();
  await rest();
  figure.choose({window: 3});
  expect(picture.classList.contains("stale")).toBe(true);
  button("Cancel").click();
  expect(questions[0].tools.signal.aborted).toBe(true);
  expect([
    picture.textContent,
    picture.className,
    figure.querySelector<HTMLInputElement>("[type=range]")!.value
  ]).toEqual(["built", "", "8"]);
  expect(location.hash).toBe("");
  button("Ask again").click();
  expect(questions[1].choice.window).toBe(3);
  expect(figure.textContent).not.toContain("Cancelled");
});

it("liveFigure asks again when the reader picks another backend, what is on the screen or what is under way", async () => {
  const {figure, picture, questions} = made();
  await rest();
  const menu = figure.querySelector(".backend-picker select");
  pick(menu, "cpu");
  expect(questions[0].choice.window).toBe(8);
  questions[0].answer({text: "on the processor"});
  await rest();
  expect([picture.textContent, location.hash]).toEqual(["on the processor", ""]);
  figure.choose({window: 5});
  pick(menu, "wasm");
  expect(questions.map(({choice, tools}) => [choice.window, tools.signal.aborted])).toEqual([
    [8, false],
    [5, true],
    [5, false]
  ]);
});

it("liveFigure draws another view of the same answer, and asks nobody", async () => {
  const {figure, questions} = made();
  await rest();
  figure.choose({place: 7});
  expect(questions).toEqual([]);
  expect(figure.querySelector(".figure-caption")!.textContent).toBe("built at 7");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(location.hash).toBe("#toy.place=7");
});

it("liveFigure keeps the view that the reader sets while an answer is on its way", async () => {
  const {figure, questions} = made();
  await rest();
  figure.choose({window: 5});
  figure.choose({place: 9});
  questions[0].answer({text: "five"});
  await rest();
  expect(figure.value).toEqual({window: 5, stride: 4, fill: "grey", place: 9});
  expect(location.hash).toBe("#toy.window=5&toy.stride=4&toy.fill=grey&toy.place=9");
});

it("liveFigure follows a link, leaves out what is not valid, and says so", async () => {
  history.replaceState(null, "", "#toy.window=99&toy.stride=2&other.x=1");
  const {figure, questions} = made();
  expect(questions[0].choice).toEqual({window: 8, stride: 2, fill: "grey", place: 0});
  expect(figure.querySelector(".figure-note")!.textContent).toBe(
    "This link asks for something that is not here: invalid window: 99 (1 to 16)."
  );
  questions[0].answer({text: "two"});
  await rest();
  expect(location.hash).toBe("#toy.window=99&toy.stride=2&other.x=1");
});

it("liveFigure reads old links, and writes today’s in their place", async () => {
  history.replaceState(null, "", "#size=5&toy-fill=black");
  const {figure, questions} = made({aliases: {size: "window", "toy-fill": "fill"}});
  expect(questions[0].choice).toEqual({window: 5, stride: 4, fill: "black", place: 0});
  questions[0].answer({text: "old"});
  await rest();
  figure.choose({window: 6});
  questions[1].answer({text: "new"});
  await rest();
  expect(location.hash).toBe("#toy.window=6&toy.stride=4&toy.fill=black");
});

it("liveFigure says what failed, leaves what the reader set, and tries again", async () => {
  const {figure, picture, questions, button} = made();
  await rest();
  figure.choose({window: 5});
  questions[0].fail(new Error("the worker failed: x"));
  await rest();
  expect(figure.querySelector(".figure-error")!.textContent).toMatch("the worker failed: x");
  expect([picture.textContent, location.hash]).toEqual(["built", ""]);
  button("Try again").click();
  expect(questions[1].choice.window).toBe(5);
});

it("liveFigure asks on another backend for what failed, and the address is written when that is there", async () => {
  const {figure, questions} = made();
  await rest();
  figure.choose({window: 5});
  questions[0].fail(new Error("the worker failed: x"));
  await rest();
  pick(figure.querySelector(".backend-picker select"), "wasm");
  expect(questions[1].choice.window).toBe(5);
  questions[1].answer({text: "five"});
  await rest();
  expect(location.hash).toBe("#toy.window=5&toy.stride=4&toy.fill=grey");
});

it("liveFigure takes back a choice that cannot be used at all", async () => {
  const {figure, questions, button} = made();
  await rest();
  figure.choose({window: 5});
  questions[0].fail(new ChoiceError("not an image: x.txt"));
  await rest();
  expect(figure.querySelector(".figure-error")!.textContent).toMatch("not an image: x.txt");
  expect(figure.querySelector<HTMLInputElement>("[type=range]")!.value).toBe("8");
  expect(button("Try again")).toBeUndefined();
});

it("liveFigure leaves a choice that is only unfinished as the reader left it", async () => {
  const {figure, picture, questions, button} = made();
  await rest();
  figure.choose({window: 5});
  questions[0].fail(new ChoiceError("the outline is empty", {isUnfinished: true}));
  await rest();
  expect(figure.querySelector(".figure-error")!.textContent).toMatch("the outline is empty");
  expect(figure.querySelector<HTMLInputElement>("[type=range]")!.value).toBe("5");
  expect([picture.textContent, location.hash]).toEqual(["built", ""]);
  expect(button("Try again")).toBeUndefined();
});

it("liveFigure says how its answer was made as the figure has it, where the figure knows better", async () => {
  const {read} = made({draw: () => ({caption: "", facts: [["a", "b"]], made: [["computed", "from kept responses"]]})});
  await rest();
  expect(read()).toMatch(/a\s*b\s*computed\s*from kept responses$/);
});

it("liveFigure that waits keeps what the reader sets until it is started, also after a cancel", async () => {
  const {figure, picture, questions, button} = made({waits: true});
  await rest();
  figure.choose({window: 5});
  expect([questions.length, picture.textContent]).toEqual([0, "built"]);
  figure.start();
  questions[0].tools.partial({text: "half"});
  expect(picture.textContent).toBe("half");
  button("Cancel").click();
  expect(picture.textContent).toBe("half");
  expect(figure.querySelector<HTMLInputElement>("[type=range]")!.value).toBe("5");
  expect(location.hash).toBe("#toy.window=5&toy.stride=4&toy.fill=grey");
});

it("liveFigure that waits asks when it is started, also for what was built", async () => {
  const {figure, questions, read} = made({waits: true});
  await rest();
  figure.start();
  expect(questions[0].choice.window).toBe(8);
  questions[0].answer({text: "live", backend: "wasm", milliseconds: 12} as Data);
  await rest();
  expect(read()).toMatch(/WebAssembly.*12 ms/);
});

it("liveFigure that was started for what was built, and cancelled or failed, asks the worker again", async () => {
  const {figure, questions, button} = made({waits: true});
  await rest();
  figure.start();
  button("Cancel").click();
  button("Ask again").click();
  expect(questions).toHaveLength(2);
  questions[1].fail(new Error("the worker failed: x"));
  await rest();
  button("Try again").click();
  expect(questions).toHaveLength(3);
});

it("liveFigure that was cancelled on its way to what was built shows that when it is chosen again", async () => {
  const {figure, picture, questions, button} = made({waits: true});
  await rest();
  figure.start();
  questions[0].tools.partial({text: "half"});
  button("Cancel").click();
  expect(picture.textContent).toBe("half");
  figure.choose({window: 8});
  await rest();
  expect(picture.textContent).toBe("built");
});

it("liveFigure that waits reads once what was built", async () => {
  let reads = 0;
  const {figure, picture} = made({
    waits: true,
    built({window}) {
      ++reads;
      return window === 6 ? undefined : {text: `built ${window}`};
    }
  });
  await rest();
  figure.choose({window: 7});
  await rest();
  expect([picture.textContent, reads]).toEqual(["built 7", 2]);
});

it("liveFigure that asks nobody says nothing of when its numbers were computed", async () => {
  const {read} = made({ask: undefined});
  await rest();
  expect(read()).toBe("window8");
});

it("liveFigure computes what was only built when its numbers are wanted, and saves them", async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob) => {
    saved.push(blob as Blob);
    return "blob:x";
  };
  URL.revokeObjectURL = () => {};
  const names: string[] = [];
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  const {button, questions} = made({
    files: {
      JSON: ({numbers}: Data) => numbers as number[] | undefined,
      "CSV of all": ({numbers}: Data) => numbers?.map((value) => ({value}))
    },
    fileName: ({window}) => `toy-${window}`
  });
  await rest();
  button("JSON").click();
  await rest();
  questions[0].answer({text: "live", numbers: [1, 2]});
  await rest();
  button("CSV of all").click();
  await rest();
  expect(questions).toHaveLength(1);
  expect(names).toEqual(["toy-8.json", "toy-8.csv"]);
  expect(saved.map(({type}) => type)).toEqual(["application/json", "text/csv"]);
});

it("liveFigure compares what it computes with what was shown", async () => {
  const {button, questions, read} = made({compare: (a, b) => ["changed", `${a.text} → ${b.text}`]});
  await rest();
  button("Compute it here").click();
  questions[0].answer({text: "live"});
  await rest();
  expect(read()).toMatch("built → live");
});

it("liveFigure completes a choice before it asks, and shows what is known of the whole one", async () => {
  const {figure, picture, questions} = made({
    complete: async (choice) => ({...choice, window: choice.window === 5 ? 8 : choice.window})
  });
  await rest();
  figure.choose({window: 5});
  await rest();
  expect(questions).toEqual([]);
  expect(picture.textContent).toBe("built");
});

it("liveFigure’s link to this state holds what the address would, and is refused where no link can carry it", async () => {
  const {figure, button} = made({built: (_, isInitial) => ({text: isInitial ? "built" : "known"})});
  await rest();
  figure.choose({fill: "black"});
  await rest();
  button("Copy link").click();
  await rest();
  const field = figure.querySelector<HTMLInputElement>(".figure-said input");
  expect(field?.value).toMatch("/page#toy.window=8&toy.stride=4&toy.fill=black");
});

it("liveFigure whose choice is made on the picture alone has no room for inputs, nor for tools", () => {
  const place = pictureField(0, {read: readWhole("place", 0, 99), write: String});
  const figure = liveFigure<{place: number}, {text: string}>({
    id: "bare",
    label: "Bare",
    fields: {place},
    picture: html`<p></p>`,
    built: () => ({text: "built"}),
    draw: ({text}) => ({caption: text, facts: []})
  });
  expect(figure.querySelector(".figure-controls, .figure-tools")).toBeNull();
});

it("an event of a part of an input is no choice, and does not leave the figure", async () => {
  const {figure, questions} = made();
  await rest();
  let heard = 0;
  document.body.addEventListener("input", () => ++heard, {once: true});
  figure.querySelector("input[type=range]")!.dispatchEvent(new Event("input", {bubbles: true}));
  expect([questions.length, heard]).toEqual([0, 0]);
});

it("settings are written in one order, whatever was turned first", () => {
  const knob = {label: "", kind: "number", min: 0, max: 9, step: 1, initial: 0} as const;
  const {write} = settingTexts([
    {...knob, key: "a"},
    {...knob, key: "b"}
  ]);
  expect(Object.entries(write({b: 2, a: 1}))).toEqual([
    ["a", "1"],
    ["b", "2"]
  ]);
});

it("selectField’s menu has a name of its own where the words before it are no name", () => {
  const {element} = selectField("Make a", [[8, "8"]], {initial: 8, label: "Digit wanted"});
  expect(element!.querySelector("select")!.getAttribute("aria-label")).toBe("Digit wanted");
});

it("checkField reads and writes yes and no", () => {
  const {read, write, element} = checkField("Keep to places", {initial: true});
  expect([read("1"), read("0"), write(true), write(false), element!.value]).toEqual([true, false, "1", "0", true]);
  expect(() => read("x")).toThrow("unknown keep: x");
});

it("liveFigure writes what changes by and by into the address once the reader rests", async () => {
  const fields = {
    window: rangeField("Window, px", [1, 16], {initial: 8, isGradual: true}),
    stride: selectField("Stride", [[4, "4"]] as const, {initial: 4}),
    fill: radioField("Filled with", [["grey", "Grey"]] as const, {initial: "grey" as Choice["fill"], group: "fill"}),
    place: {...pictureField(0, {read: readWhole("place", 0, 99), write: String}), isGradual: true}
  };
  const before = history.length;
  const {figure, picture} = made({
    fields: fields as never,
    views: [],
    built: (choice) => ({text: `${choice.window} ${choice.place}`})
  });
  await rest();
  for (const place of [1, 2, 3]) figure.choose({place});
  const slider = figure.querySelector<HTMLInputElement>("[type=range]")!;
  slider.value = "5";
  slider.dispatchEvent(new Event("input", {bubbles: true}));
  await rest();
  expect([picture.textContent, location.hash]).toEqual(["5 3", ""]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(location.hash).toBe("#toy.window=5&toy.stride=4&toy.fill=grey&toy.place=3");
  expect(history.length).toBe(before + 1);
});

it("liveFigure that waits for some choices asks for the others at once", async () => {
  const {figure, questions} = made({waits: ({window}) => window !== 8});
  await rest();
  figure.choose({window: 5});
  expect(questions).toHaveLength(0);
  figure.choose({window: 8, fill: "black"});
  expect(questions.map(({choice}) => choice.fill)).toEqual(["black"]);
});

it("liveFigure asks more about what is on the screen, keeps what arrived, and asks it again after a cancel", async () => {
  const {figure, picture, questions, button} = made();
  await rest();
  const asked: LiveTools<Data>[] = [];
  void figure.more(
    (_, tools) =>
      new Promise((_, fail) => {
        tools.signal.addEventListener("abort", () => fail(new DOMException("cancelled", "AbortError")));
        asked.push(tools);
        tools.partial({text: `half ${asked.length}`});
      })
  );
  expect(picture.textContent).toBe("half 1");
  button("Cancel").click();
  expect([picture.textContent, asked[0].signal.aborted]).toEqual(["half 1", true]);
  button("Ask again").click();
  expect(picture.textContent).toBe("half 2");
  expect([questions, location.hash]).toEqual([[], ""]);
});
