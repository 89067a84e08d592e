import {html} from "htl";
import {scrollTable} from "../marks/scrollTable.js";
import type {ComponentEntry, ComponentOption} from "./componentEntry.js";
import {docText} from "./docText.js";

/** Something that can be shown of a component, or of the board that draws its picture. */
export interface ReferenceExample {
  readonly name: string;
  /** Returns it with example data. */
  readonly draw: () => Element;
}

export interface ComponentCardOptions {
  /** Loads the examples, when the first card is opened. */
  readonly examples: () => Promise<readonly ReferenceExample[]>;
  /** Whether it is open at first; defaults to no. */
  readonly isOpen?: boolean;
}

/**
 * Returns what the code says of a component, below a line with its name that
 * opens and closes it. What is below the line, and the example, are made when it
 * is first opened.
 */
export function componentCard(entry: ComponentEntry, {examples, isOpen = false}: ComponentCardOptions): HTMLElement {
  const {name, room, doc} = entry;
  const body = html`<div class="authoring-body"></div>`;
  const card = html`<details class="authoring-card" ontoggle=${fill}>
    <summary><code>${name}</code> <span class="authoring-first">${docText(firstSentence(doc))}</span> <span class="authoring-room">${room}</span></summary>
    ${body}</details>` as HTMLDetailsElement;
  if (isOpen) {
    card.open = true;
    fill();
  }
  return html`<li>${card}</li>`;

  function fill(): void {
    if (!card.open || body.hasChildNodes()) return;
    const example = html`<div class="authoring-example"></div>`;
    body.append(...partsOf(entry), example);
    void showExample(example, entry, examples);
  }
}

function partsOf({name, module, doc, signature, options, uses}: ComponentEntry): HTMLElement[] {
  const used = uses.map(
    ({path, title, code}) => html`<li><a href=${`.${path}`}>${title}</a>${codeBlock(code, `Cell of ${title}`)}</li>`
  );
  return [
    ...doc.split("\n").map((paragraph) => html`<p>${docText(paragraph)}</p>`),
    codeBlock(`import {${name}} from "./${module}";`, `Import of ${name}`),
    codeBlock(signature, `Signature of ${name}`),
    ...(options.length ? [scrollTable(optionTable(options), `Options of ${name}`)] : []),
    ...(used.length ? [html`<p>Live on ${used.length === 1 ? "this page" : "these pages"}, by this cell:</p>`] : []),
    ...(used.length ? [html`<ul class="authoring-uses">${used}</ul>`] : [])
  ];
}

function optionTable(options: readonly ComponentOption[]): HTMLElement {
  const rows = options.map(
    ({name, type, isOptional, initial, doc}) => html`<tr>
      <th scope="row"><code>${name}</code></th><td><code>${type}</code></td>
      <td>${initial ? html`<code>${initial}</code>` : isOptional ? "may be left out" : "needed"}</td><td>${docText(doc)}</td></tr>`
  );
  return html`<table class="authoring-options"><thead><tr><th scope="col">Option</th><th scope="col">Type</th>
    <th scope="col">Default</th><th scope="col">What it is</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Returns code that wraps where the page is narrow. */
function codeBlock(code: string, label: string): HTMLElement {
  return html`<pre class="authoring-code" aria-label=${label}><code>${code}</code></pre>`;
}

/** Puts the example of a component, or of its board, into the *place*; nothing where there is none, and a line where it fails. */
async function showExample(
  place: HTMLElement,
  {name, boards}: ComponentEntry,
  examples: ComponentCardOptions["examples"]
): Promise<void> {
  try {
    const all = await examples();
    const found = [name, ...boards].map((d) => all.find((example) => example.name === d)).find(Boolean);
    if (!found) return;
    const element = found.draw();
    const isFigure = element.classList.contains("figure");
    const of = found.name === name ? "An example" : html`Its picture, <code>${found.name}</code>,`;
    place.append(
      html`<p>${of} with data made for a test:</p>`,
      isFigure ? element : html`<div class="figure" style="display: block; overflow-x: auto">${element}</div>`
    );
  } catch (error) {
    place.replaceChildren(html`<p role="alert">The example could not be drawn: ${(error as Error).message}</p>`);
  }
}

function firstSentence(doc: string): string {
  return /^[\s\S]*?[.:;](?=\s|$)/.exec(doc)?.[0].replace(/[:;]$/, "") ?? doc;
}
