import {html} from "htl";
import {signedPicture} from "../../images/signedPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {figureFrame} from "../frame/figureFrame.js";
import {photoCredit} from "../frame/photoCredit.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {drawPicture} from "../marks/drawPicture.js";
import {underKnob} from "../marks/underKnob.js";
import {underPhoto} from "../marks/underPhoto.js";
import {type LocalFacts, localPair, type PlacedUnit} from "./localPair.js";

export interface LocalPathsOptions {
  /** Asks the worker. */
  readonly client: Pick<Client, "ask">;
  /** The address of the photo. */
  readonly photo: string;
  /** The addresses of the three pictures made when the site was built. */
  readonly pictures: {readonly parent: string; readonly own: string; readonly under: string};
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

type Way = "own" | "under";

const said = {
  own: "from its own maximum, wherever that is",
  under: "from the signal that the parent sends down"
} as const;

/**
 * Returns the figure that draws a child twice: from its own maximum, and from
 * its parent's signal. It begins with pictures made when the site was built;
 * another child is computed.
 */
export function localPaths(facts: LocalFacts, {client, photo, pictures, invalidation}: LocalPathsOptions): HTMLElement {
  const {network, photo: id, parent, child} = localPair;
  const {inputShape, title} = networkEntry(network);
  const [height, width, channels] = inputShape;
  let way: Way = "own";
  let unit: number = child.unit;
  let asked: AbortController | undefined;
  const image = (src: string, alt: string) => html`<img src=${src} alt=${alt} width=${width} height=${height} />`;
  const made = new Map<number, Record<Way, Element> & {placed?: PlacedUnit}>();
  const laid = (picture: Node) => underPhoto(picture, image(photo, "") as Element);
  made.set(unit, {
    own: laid(image(pictures.own, "The child from its own maximum")),
    under: laid(image(pictures.under, "The child from the parent’s signal")),
    placed: facts.child
  });
  const right = html`<div class="edges-local-view"></div>`;
  const rightTitle = html`<span></span>`;
  const switches = (["own", "under"] as const).map((d) => {
    return html`<label><input type="radio" name="local-way" value=${d} checked=${d === way} onchange=${() => {
      way = d;
      show();
    }} /> ${d === "own" ? "from its own maximum" : "from the parent’s signal"}</label>`;
  });
  const select = html`<select onchange=${() => choose(Number(select.value))}>${facts.children.map(
    (d) => html`<option value=${d.unit} selected=${d.unit === unit}>${child.layer} ${d.unit}</option>`
  )}</select>` as HTMLSelectElement;
  const controls = html`<div class="edges-local-controls"><div role="radiogroup" aria-label="Drawn">${switches}</div><label>Child ${select}</label></div>`;
  const frame = figureFrame({
    id: "local",
    label: "The same child, drawn from its own maximum and from its parent’s signal",
    isWide: true,
    picture: html`<div>${controls}<div class="edges-local-panes">
      <div><div class="edges-local-view">${image(photo, photos.find((d) => d.id === id)?.subject ?? id)}</div><span>The photo</span></div>
      <div><div class="edges-local-view">${laid(image(pictures.parent, "The parent"))}${outline(facts.parent)}</div><span>The parent, ${parent.layer} ${parent.unit}, and all that it can see</span></div>
      <div>${right}${rightTitle}</div></div></div>`,
    onCancel: () => asked?.abort(),
    onRetry: () => choose(Number(select.value))
  });
  controls.append(underKnob(frame.element));
  const photoEntry = photos.find((d) => d.id === id);
  if (photoEntry) frame.credit(photoCredit(photoEntry));
  invalidation?.then(() => asked?.abort());
  show();
  return frame.element;

  function outline({box}: PlacedUnit): Node {
    if (!box) return document.createTextNode("");
    const {top, left, bottom, right} = box;
    const part = (value: number, whole: number) => `${(100 * value) / whole}%`;
    return html`<span class="edges-local-box" style=${`top: ${part(top, height)}; left: ${part(left, width)}; width: ${part(right - left, width)}; height: ${part(bottom - top, height)}`}></span>`;
  }

  function show(): void {
    const drawn = made.get(unit);
    if (!drawn) return;
    right.replaceChildren(drawn[way], outline(facts.parent));
    rightTitle.textContent = `The child, ${child.layer} ${unit}, ${said[way]}`;
    const fact = facts.children.find((d) => d.unit === unit);
    frame.caption(
      `${child.layer} ${unit} under ${parent.layer} ${parent.unit}, drawn ${said[way]}. The frame is what the parent can see. `,
      html`<span class="under-photo-words">The photo is laid under both pictures.</span>`
    );
    frame.readout([
      ["network", title],
      ["parent", `${parent.layer} ${parent.unit}: ${facts.parent.value.toFixed(2)}`],
      ...(fact ? ([["without the child the parent falls by", fact.drop.toFixed(2)]] as const) : []),
      ...(drawn.placed ? ([["the child’s own maximum", drawn.placed.value.toFixed(2)]] as const) : [])
    ]);
  }

  /** Draws another child, both ways. */
  async function choose(next: number): Promise<void> {
    asked?.abort();
    if (made.has(next)) {
      unit = next;
      return show();
    }
    const mine = new AbortController();
    asked = mine;
    const {signal} = mine;
    frame.error(null);
    const options = {
      signal,
      progress: (d: Parameters<typeof frame.progress>[0]) => !signal.aborted && frame.progress(d)
    };
    try {
      const loaded = await loadPhoto(id, {width, height, channels});
      const about = {network, photo: loaded};
      const target = {layer: child.layer, unit: next};
      const own = await client.ask(
        {kind: "explain", ...about, target, method: "guided-backprop", options: {}},
        options
      );
      const under = await client.ask(
        {kind: "pictures", ...about, root: parent, path: [], layer: child.layer, units: [next]},
        options
      );
      made.set(next, {
        own: laid(canvas(own.values, "The child from its own maximum")),
        under: laid(canvas(under.values, "The child from the parent’s signal")),
        placed: {...own.target, box: null}
      });
      unit = next;
      show();
    } catch (error) {
      if (!signal.aborted) frame.error((error as Error).message);
      select.value = String(unit);
    } finally {
      if (asked === mine) frame.progress(null);
    }
  }

  function canvas(values: Float32Array, label: string): HTMLCanvasElement {
    const drawn = html`<canvas role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
    drawPicture(drawn, signedPicture({values, width, height, channels}));
    return drawn;
  }
}
