import {html, svg} from "htl";
import {keptText, type TextStore} from "../frame/keptText.js";
import type {CatPart, Point} from "./catParts.js";

/** A unit that responds to a part, and where to explore it. */
export interface PartLink {
  readonly title: string;
  /** An address within the page or the site. */
  readonly href: string;
  /** What it seems to like. */
  readonly likes?: string;
  /** The figure that shows it, to be scrolled to. */
  readonly figure?: string;
}

export interface PartsFigureOptions {
  /** Names the figure in the page. */
  readonly id: string;
  /** The photo’s address; it is cropped at the centre to a square. */
  readonly photo: string;
  /** What the photo shows. */
  readonly alt: string;
  /** Whom to thank for it. */
  readonly credit?: Node;
  /** Asks the reader first, and shows the list after that; defaults to false. */
  readonly ask?: boolean;
  /** The units that respond to a word. */
  readonly units?: Readonly<Record<string, readonly PartLink[]>>;
  /** Where the reader’s answer is kept; defaults to this browser’s local storage. */
  readonly storage?: TextStore;
}

const side = 100;

/**
 * Returns a photo beside a list of words for its *parts*: the places of a word
 * light up when it is touched, pointed at or focused, and the rest is dimmed.
 * Where it is to *ask*, the list appears after the reader's own answer.
 */
export function partsFigure(parts: readonly CatPart[], options: PartsFigureOptions): HTMLElement {
  const {id, photo, alt, credit, ask = false, units, storage} = options;
  let held: CatPart | null = null;
  let shown: CatPart | null | undefined;
  const mask = svg`<g></g>`;
  const edges = svg`<g class="story-part-edges"></g>`;
  const shade = svg`<rect class="story-part-shade" width=${side} height=${side} mask=${`url(#${id}-mask)`}></rect>`;
  const picture = svg`<svg class="story-part-picture" viewBox=${`0 0 ${side} ${side}`} role="img" aria-label=${alt}>
    <mask id=${`${id}-mask`} maskUnits="userSpaceOnUse" x="0" y="0" width=${side} height=${side}>
      <rect width=${side} height=${side} fill="#fff"></rect>${mask}</mask>
    <image href=${photo} width=${side} height=${side} preserveAspectRatio="xMidYMid slice"></image>
    ${shade}${edges}
  </svg>`;
  const note = html`<p class="story-part-note" role="status"></p>`;
  const buttons = parts.map((part) => {
    return html`<button type="button" class="story-part-word" aria-pressed="false" onclick=${() => hold(part)}
      onpointerenter=${(event: PointerEvent) => event.pointerType !== "touch" && show(part)} onpointerleave=${leave}
      onfocus=${() => show(part)} onblur=${leave}>${part.word}</button>` as HTMLButtonElement;
  });
  const list = html`<div class="story-part-list">
    <div class="story-part-words" role="group" aria-label="Parts of the cat">${buttons}</div>
    ${note}
  </div>`;
  const element = html`<figure class="story-parts" id=${id}>
    ${picture}
    <div class="story-part-side">${ask ? question() : ""}${list}</div>
    ${credit ? html`<figcaption>${credit}</figcaption>` : ""}
  </figure>`;
  show(null);
  return element;

  function hold(part: CatPart): void {
    held = held === part ? null : part;
    for (const [i, button] of buttons.entries()) button.setAttribute("aria-pressed", String(parts[i] === held));
    show(part);
  }

  /** The word is left: what is held shows again; links stay until there are others, so that they can be reached. */
  function leave(): void {
    if (!units) show(held);
  }

  function show(part: CatPart | null): void {
    if (part === shown) return; // a link that is being clicked must not be replaced
    shown = part;
    const drawn = part && drawingOf(part);
    mask.replaceChildren(
      ...(drawn
        ? [
            svg`<path d=${drawn.areas} fill="#000"></path><path d=${drawn.holes} fill="#fff"></path><path d=${drawn.lines} fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round"></path>`
          ]
        : [])
    );
    edges.replaceChildren(...(drawn ? [svg`<path d=${drawn.areas + drawn.holes}></path>`] : []));
    shade.classList.toggle("on", !!part);
    for (const [i, button] of buttons.entries()) button.classList.toggle("lit", parts[i] === part);
    const links = part && units?.[part.word];
    note.replaceChildren(
      part ? part.note : "Touch a word, or point at it, and its places light up.",
      part && units
        ? links?.length
          ? linksOf(links)
          : html`<span class="story-part-links">We found no unit for it.</span>`
        : ""
    );
  }

  function linksOf(links: readonly PartLink[]): HTMLElement {
    return html`<span class="story-part-links">${links.map(
      ({title, href, likes, figure}) =>
        html`<span><a href=${href} onclick=${() => figure && reveal(figure)}>${title}</a>${likes ? `: ${likes}` : ""}</span> `
    )}</span>`;
  }

  /** Returns the form for the reader's own answer; until it is there, the list is hidden. */
  function question(): HTMLElement {
    const kept = keptText(`${id}-answer`, storage);
    const answer =
      html`<textarea rows="3" maxlength="1000" aria-describedby=${`${id}-found`}></textarea>` as HTMLTextAreaElement;
    const found = html`<p class="story-part-found" id=${`${id}-found`} role="status"></p>`;
    const button = html`<button type="button" onclick=${compare}>That is my answer</button>`;
    answer.value = kept.get();
    answer.addEventListener("input", (event) => event.stopPropagation());
    list.hidden = true;
    if (answer.value) compare();
    return html`<form class="story-part-question" onsubmit=${(event: Event) => event.preventDefault()}>
      <label>How do you recognise this cat? Write down what you see.${answer}</label>
      ${button}${found}
    </form>`;

    function compare(): void {
      const text = answer.value.trim();
      kept.set(text);
      list.hidden = false;
      found.textContent = comparison(text);
    }

    function comparison(text: string): string {
      const named = parts.filter(({also}) => also.test(text)).map(({word}) => word);
      if (!text) return `You wrote nothing down. The author of the post named ${numberWords[parts.length]} parts:`;
      if (!named.length) return "None of your words is on the list of the author of the post, which is:";
      const rest = parts.length - named.length;
      const more = rest
        ? `The author’s list has ${numberWords[rest] ?? rest} more:`
        : "That is the author’s whole list:";
      return `You named ${sentenceList(named)}. ${more}`;
    }
  }
}

function reveal(id: string): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.getElementById(id)?.scrollIntoView({behavior: still ? "auto" : "smooth"});
}

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];

function sentenceList(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** Returns the paths of a part in the picture’s units. */
function drawingOf({outlines, holes = [], lines = []}: CatPart): {areas: string; holes: string; lines: string} {
  return {areas: paths(outlines, "Z"), holes: paths(holes, "Z"), lines: paths(lines, "")};
}

function paths(outlines: readonly (readonly Point[])[], end: string): string {
  const at = (value: number) => Math.round(value * side * 100) / 100;
  return outlines.map((points) => `M${points.map(([x, y]) => `${at(x)},${at(y)}`).join("L")}${end}`).join("");
}
