import {html} from "htl";
import type {LiveFigure} from "../frame/liveFigure.js";
import {saveFile} from "../frame/saveFile.js";
import {type TextStore, textStores} from "../inputs/textStores.js";
import type {LabAnswers} from "./labAnswers.js";
import type {LabChoice} from "./labChoice.js";
import {labMarkdown} from "./labMarkdown.js";
import {type LabPreset, plainName, readPresets, writePresets} from "./presets.js";
import {settingsIn} from "./settingsIn.js";
import {stateOf} from "./stateOf.js";

export interface PresetPanelOptions {
  /** Names the figure in links; defaults to "lab". */
  readonly id?: string;
  /** Where presets are kept; defaults to this browser’s storage. */
  readonly store?: TextStore;
}

const key = "lab-presets";

/**
 * Returns what keeps states of the lab under names, in this browser and in files, and gives the Markdown that shows the
 * present one on a page.
 */
export function presetPanel(
  figure: LiveFigure<LabChoice, LabAnswers>,
  {id = "lab", store = textStores().local}: PresetPanelOptions = {}
): HTMLElement {
  const name =
    html`<input type="text" maxlength="60" placeholder="name" aria-label="Name of the preset" />` as HTMLInputElement;
  const list = html`<ul class="lab-presets-list"></ul>`;
  const status = html`<p role="status"></p>`;
  const problems = html`<div role="alert"></div>`;
  const file =
    html`<input type="file" accept=".json,application/json" class="visually-hidden" aria-label="A file of presets"
    onchange=${() => void open()} />` as HTMLInputElement;
  const code =
    html`<textarea readonly rows="9" aria-label="Markdown for a page" hidden></textarea>` as HTMLTextAreaElement;
  const element = html`<div class="lab-presets">
    <form onsubmit=${keep}>${name} <button class="figure-button">Save this state</button>
      <button type="button" class="figure-button" onclick=${exportAll}>Export all</button>
      <label class="figure-button">${file}Import …</label>
      <button type="button" class="figure-button" onclick=${() => act(copyMarkdown)}>Copy Markdown for a page</button></form>
    ${status}${problems}${list}${code}</div>`;
  for (const type of ["input", "change"]) element.addEventListener(type, (event) => event.stopPropagation());
  show();
  return element;

  function kept(): readonly LabPreset[] {
    try {
      const text = store?.getItem(key);
      return text ? readPresets(text, id).presets : [];
    } catch {
      return []; // nothing is kept, or nothing that can be read
    }
  }

  function write(presets: readonly LabPreset[]): void {
    try {
      if (!store) throw new Error("nothing can be kept");
      store.setItem(key, writePresets(presets));
    } catch {
      throw new RangeError("this browser has no room for presets; export them into a file");
    }
    show(presets);
  }

  function show(presets = kept()): void {
    list.replaceChildren(
      ...presets.map(
        (preset) => html`<li><b>${preset.name}</b>
          <button type="button" class="figure-button" onclick=${() => act(() => use(preset))}>Open</button>
          <button type="button" class="figure-button" onclick=${() => act(() => rename(preset))}>Rename to the name above</button>
          <button type="button" class="figure-button" onclick=${() => act(() => write(kept().filter(({name}) => name !== preset.name)))}>Delete</button></li>`
      )
    );
  }

  /** Does it, and says what it throws. */
  function act(action: () => void): void {
    problems.replaceChildren();
    status.textContent = "";
    try {
      action();
    } catch (error) {
      problems.replaceChildren(html`<p class="figure-problem">${(error as Error).message}</p>`);
    }
  }

  function keep(event: Event): void {
    event.preventDefault();
    act(() => {
      const word = plainName(name.value);
      if (!word) throw new RangeError("give the preset a name first");
      const preset = {name: word, state: stateOf(figure.value, id)};
      write([...kept().filter(({name}) => name !== word), preset]);
      status.textContent = `“${word}” is kept in this browser.`;
    });
  }

  function use({name: word, state}: LabPreset): void {
    figure.choose(settingsIn(state, id));
    status.textContent = `“${word}” is open.`;
  }

  function rename(preset: LabPreset): void {
    const word = plainName(name.value);
    if (!word) throw new RangeError("write the new name above first");
    const others = kept().filter(({name}) => name !== preset.name && name !== word);
    write([...others, {...preset, name: word}]);
  }

  function exportAll(): void {
    act(() => {
      if (!kept().length) throw new RangeError("there is no preset yet");
      saveFile("lab-presets.json", new Blob([writePresets(kept())], {type: "application/json"}));
    });
  }

  async function open(): Promise<void> {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (!chosen) return;
    const text = chosen.size > 1e6 ? "" : await chosen.text();
    act(() => {
      if (!text) throw new RangeError(`no file of presets: ${chosen.name}`);
      const {presets, problems: lines} = readPresets(text, id);
      const names = new Set(presets.map(({name}) => name));
      write([...kept().filter(({name}) => !names.has(name)), ...presets]);
      status.textContent = `${presets.length} of ${presets.length + lines.length} presets are here.`;
      problems.replaceChildren(...lines.map((line) => html`<p class="figure-problem">${line}</p>`));
    });
  }

  function copyMarkdown(): void {
    code.value = labMarkdown(stateOf(figure.value, id), {id});
    code.hidden = false;
    code.select();
    void navigator.clipboard?.writeText(code.value).then(
      () => {
        status.textContent = "Copied. Paste it into a page of src.";
      },
      () => {
        status.textContent = "Copy it from the field below.";
      }
    );
  }
}
