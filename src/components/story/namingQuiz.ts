import {html} from "htl";
import {keptText, type TextStore} from "../frame/keptText.js";
import {saveFile} from "../frame/saveFile.js";
import {scrollTable} from "../marks/scrollTable.js";
import type {StoryUnit, UnitKind} from "../units/storyUnits.js";
import {type UnitNames, unitNames} from "../units/unitNames.js";

export interface NamingQuizOptions {
  /** The network whose units these are. */
  readonly network: string;
  /** Returns the pictures of a unit. */
  readonly picture: (unit: StoryUnit) => Node;
  /** Returns why we say of a unit what we say; defaults to its evidence as it stands. */
  readonly evidence?: (unit: StoryUnit) => string;
  /** The reader's names of units; defaults to those of this browser. */
  readonly names?: UnitNames;
  /** Where the reader's files are kept; defaults to this browser’s local storage. */
  readonly storage?: TextStore;
}

/** Where the reader files units: `{"inception-v3/Mixed_6e/123": "near-labels"}`. */
type Filed = Readonly<Record<string, UnitKind>>;

const kinds: readonly (readonly [kind: UnitKind, label: string, long: string])[] = [
  ["near-pixels", "near the pixels", "I could say which pixels it wants"],
  ["near-labels", "near the labels", "I could say what thing it wants"],
  ["neither", "neither", "I could say neither"]
];

/**
 * Returns a quiz: the reader names each of the given *units*, from shallow to
 * deep, and files it near the pixels, near the labels or neither. A table
 * gathers the answers; what we answered is shown on request. The answers stay
 * in the browser and can be saved and loaded as JSON.
 */
export function namingQuiz(units: readonly StoryUnit[], options: NamingQuizOptions): HTMLElement {
  const {network, picture, evidence = (unit) => unit.evidence, names = unitNames(), storage} = options;
  const kept = keptText("unit-kinds", storage);
  const filed = new Map(Object.entries(filedIn(kept.get()) ?? {}));
  let revealed = false;
  const idOf = ({layer, unit}: StoryUnit) => `${network}/${layer}/${unit}`;
  const cards = units.map((unit, i) => cardOf(unit, i));
  const body = html`<tbody></tbody>`;
  const tally = html`<p class="story-quiz-tally" role="status"></p>`;
  const said = html`<span role="status"></span>`;
  const file = html`<input type="file" class="visually-hidden" accept="application/json,.json" onchange=${load}
    oninput=${stop} />` as HTMLInputElement;
  const reveal = html`<button type="button" aria-pressed="false" onclick=${toggle}>What others might answer</button>`;
  const element = html`<figure class="story-quiz">
    <ol class="story-quiz-cards">${cards.map(({card}) => card)}</ol>
    ${scrollTable(
      html`<table class="story-quiz-table">
      <thead><tr><th scope="col">layer</th>${kinds.map(([, label]) => html`<th scope="col">${label}</th>`)}</tr></thead>
      ${body}
    </table>`,
      "The units, filed"
    )}
    ${tally}
    <div class="story-quiz-actions">${reveal}<button type="button" onclick=${save}>Save as JSON</button>
      <label class="figure-button">${file}Load …</label>${said}</div>
  </figure>`;
  names.addEventListener("change", () => {
    for (const [i, unit] of units.entries()) {
      const own = names.own(network, unit.layer, unit.unit) ?? "";
      if (document.activeElement !== cards[i].name) cards[i].name.value = own;
    }
    draw();
  });
  draw();
  return element;

  function cardOf(unit: StoryUnit, index: number) {
    const {layer, unit: number} = unit;
    const name =
      html`<input type="text" maxlength="60" autocomplete="off" placeholder="whiskers? a slanting line? no idea"
      value=${names.own(network, layer, number) ?? ""} oninput=${stop} onchange=${() => names.set(network, layer, number, name.value)} />` as HTMLInputElement;
    const radios = kinds.map(([kind, label, long]) => {
      return html`<label title=${long}><input type="radio" name=${`quiz-${index}`} value=${kind} checked=${filed.get(idOf(unit)) === kind}
        oninput=${(event: Event) => put(event, unit, kind)} /> ${label}</label>`;
    });
    const ours = html`<p class="story-quiz-ours" hidden></p>`;
    const card = html`<li class="story-quiz-card">
      <div class="story-quiz-picture">${picture(unit)}</div>
      <fieldset><legend>${layer}, unit ${number}</legend>
        <label class="story-quiz-name">What does it look for? ${name}</label>
        <div class="story-quiz-kinds" role="radiogroup" aria-label=${`${layer}, unit ${number} is`}>${radios}</div>
        ${ours}</fieldset>
    </li>`;
    return {card, name, radios, ours};
  }

  function put(event: Event, unit: StoryUnit, kind: UnitKind): void {
    event.stopPropagation();
    filed.set(idOf(unit), kind);
    keep();
  }

  function keep(): void {
    kept.set(JSON.stringify(Object.fromEntries(filed)));
    draw();
  }

  function toggle(): void {
    revealed = !revealed;
    reveal.setAttribute("aria-pressed", String(revealed));
    draw();
  }

  function draw(): void {
    body.replaceChildren(...units.map(rowOf));
    units.forEach((unit, i) => {
      const {ours} = cards[i];
      ours.hidden = !revealed;
      const sentence = unit.likes && `${unit.likes[0].toUpperCase()}${unit.likes.slice(1)}.`;
      ours.textContent = revealed ? `We say: ${labelOf(unit.kind)}. ${sentence} ${evidence(unit)}` : "";
    });
    const done = units.filter((unit) => filed.has(idOf(unit)));
    const agreed = done.filter((unit) => filed.get(idOf(unit)) === unit.kind).length;
    tally.textContent =
      `You have filed ${done.length} of ${units.length} units.` +
      (revealed && done.length ? ` On ${agreed} of them we say the same.` : "");
  }

  function rowOf(unit: StoryUnit): HTMLElement {
    const mine = filed.get(idOf(unit));
    const name = names.own(network, unit.layer, unit.unit) || `unit ${unit.unit}`;
    return html`<tr><th scope="row">${unit.layer}</th>${kinds.map(
      ([kind]) =>
        html`<td>${mine === kind ? html`<span class="story-quiz-mine">${name}</span>` : ""}${
          revealed && unit.kind === kind ? html`<span class="story-quiz-theirs">${unit.likes || "ours"}</span>` : ""
        }</td>`
    )}</tr>`;
  }

  function save(): void {
    const mine = (id: string) => units.some((unit) => idOf(unit) === id);
    const pick = <T>(all: Iterable<readonly [string, T]>) => Object.fromEntries([...all].filter(([id]) => mine(id)));
    const content = {names: pick(Object.entries(names.toJSON())), kinds: pick(filed)};
    saveFile("naming-quiz.json", new Blob([JSON.stringify(content, null, 2)], {type: "application/json"}));
  }

  async function load(): Promise<void> {
    const text = (await file.files?.[0]?.text()) ?? "";
    file.value = "";
    try {
      const {names: given, kinds: found} = quizFile(text);
      names.merge(JSON.stringify(given));
      for (const [id, kind] of Object.entries(found)) filed.set(id, kind);
      for (const [i, unit] of units.entries())
        for (const radio of cards[i].radios) {
          const input = radio.querySelector("input")!;
          input.checked = input.value === filed.get(idOf(unit));
        }
      keep();
      said.textContent = `Loaded ${Object.keys(given).length} names and ${Object.keys(found).length} answers.`;
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  }
}

/** Returns the answers in a saved *text* of JSON. Throws an Error `not a saved quiz: …`. */
export function quizFile(text: string): {readonly names: Readonly<Record<string, string>>; readonly kinds: Filed} {
  const wrong = new Error(`not a saved quiz: ${text.slice(0, 40)}`);
  const found = parsed(text);
  if (!isRecord(found) || !isRecord(found.names) || !isRecord(found.kinds)) throw wrong;
  const kinds = filedIn(JSON.stringify(found.kinds));
  const names = Object.entries(found.names).every(([, name]) => typeof name === "string");
  if (!kinds || !names) throw wrong;
  return {names: found.names as Record<string, string>, kinds};
}

/** Returns what is filed in a text of JSON; null where it is something else. */
function filedIn(text: string): Filed | null {
  const found = text ? parsed(text) : {};
  const known = (kind: unknown) => kinds.some(([d]) => d === kind);
  return isRecord(found) && Object.values(found).every(known) ? (found as Filed) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function labelOf(kind: UnitKind): string {
  return kinds.find(([d]) => d === kind)![1];
}

function stop(event: Event): void {
  event.stopPropagation();
}
