import {html} from "htl";
import type {NodeActions} from "./catTreeCard.js";
import {drawNodePicture} from "./catTreePicture.js";
import type {UnitId} from "./catTreeState.js";
import type {NodePicture} from "./catTreeStore.js";
import {deadText, dropText, isDead, percentWords, threeDigits} from "./catTreeText.js";
import {unitTitle, type ViewNode} from "./catTreeView.js";
import {canAskAgain} from "./nodeState.js";
import {nodeStateLine} from "./nodeStateLine.js";

/** A unit above that a unit feeds. */
export interface UnitAbove extends UnitId {
  readonly name: string;
  readonly score: number;
  /** The score as a share of the best child's of the one above, 0…1. */
  readonly share: number;
}

export interface TreePanelOptions extends NodeActions {
  rename(node: UnitId, name: string): void;
  /** Opens the node and all below it, some levels deep. */
  subtree(key: string, levels: number): void;
  makeRoot(unit: UnitId, open?: UnitId): void;
  /** Asks which units above the node feeds. */
  above(key: string): void;
  readonly patches?: (layer: string, unit: number) => Node | undefined;
}

export interface TreePanel {
  readonly element: HTMLElement;
  update(
    node: ViewNode,
    info: {
      /** The reader's own name for the unit. */
      readonly own?: string;
      readonly layersBelow: number;
      /** What was found above; undefined if it was not asked; null where there is no layer above. */
      readonly above?: readonly UnitAbove[] | null;
      /** The photo as the network gets it, for comparison. */
      readonly photo: string;
    }
  ): void;
}

/** Returns the panel of the picked node: its picture enlarged, its name to change, and all that can be done with it. */
export function treePanel(options: TreePanelOptions): TreePanel {
  let node: ViewNode | undefined;
  let drawn: NodePicture | undefined;
  let unitShown = "";
  const key = () => node!.key;
  const canvas = html`<canvas width="1" height="1" role="img"></canvas>` as HTMLCanvasElement;
  const view = html`<div class="tree-panel-view tree-state-picture">${canvas}</div>`;
  const state = html`<div></div>`;
  const photo =
    html`<img alt="The photo, cropped as the network gets it" width="299" height="299">` as HTMLImageElement;
  const title = html`<strong></strong>`;
  const field = html`<input type="text" maxlength="60" autocomplete="off" onchange=${named} />` as HTMLInputElement;
  const story = html`<p class="tree-panel-story"></p>`;
  const open = html`<button type="button" onclick=${() => options.toggle(key())}></button>`;
  const resume = html`<button type="button" hidden onclick=${() => options.resume?.()}>Ask for its picture</button>`;
  const keep = html`<button type="button" onclick=${() => options.keep(key())}></button>`;
  const discard = html`<button type="button" onclick=${() => options.discard(key())}></button>`;
  const silence = html`<button type="button" onclick=${() => options.silence(key())}></button>`;
  const root = html`<button type="button" onclick=${() => options.makeRoot(node!)}>Make it the root</button>`;
  const up = html`<button type="button" onclick=${() => options.above(key())}>What does it feed?</button>`;
  const levels = html`<select aria-label="How many levels"></select>` as HTMLSelectElement;
  const subtree = html`<span class="tree-panel-subtree"><button type="button"
    onclick=${() => options.subtree(key(), Number(levels.value))}>Whole subtree</button>${levels}</span>`;
  const fed = html`<div class="tree-panel-above"></div>`;
  const patches = html`<div class="tree-panel-patches"></div>`;
  const element = html`<section class="tree-panel" aria-label="The picked node">
    <div class="tree-panel-pictures">${view}${photo}</div>
    <div class="tree-panel-text">
      <div class="tree-panel-title">${title}<label>Your name for it ${field}</label></div>
      ${state}${story}
      <div class="tree-panel-buttons">${resume}${open}${keep}${discard}${silence}${subtree}${root}${up}</div>
      ${fed}
    </div>
    ${patches}
  </section>`;

  function named(event: Event): void {
    event.stopPropagation();
    options.rename(node!, field.value);
  }

  return {
    element,
    update(now, {own, layersBelow, above, photo: address}) {
      const other = `${now.layer}/${now.unit}` !== unitShown;
      node = now;
      unitShown = `${now.layer}/${now.unit}`;
      title.textContent = now.named ? `${now.name} · ${unitTitle(now)}` : now.name;
      if (other || document.activeElement !== field) field.value = own ?? "";
      field.placeholder = now.named ? now.name : "eye, fur, edge …";
      story.textContent = storyOf(now);
      element.dataset.state = now.state;
      state.replaceChildren(nodeStateLine(now.state) ?? "");
      resume.hidden = !(options.resume && canAskAgain(now.state));
      open.textContent = now.open ? "Close" : "Open";
      open.hidden = subtree.hidden = !now.opens || now.discarded;
      keep.textContent = now.kept ? "★ Kept" : "☆ Keep";
      keep.setAttribute("aria-pressed", String(now.kept));
      discard.textContent = now.discarded ? "Take back" : "Set aside";
      discard.setAttribute("aria-pressed", String(now.discarded));
      silence.textContent = now.silenced ? "Let it speak" : "Silence it";
      silence.setAttribute("aria-pressed", String(now.silenced));
      keep.hidden = discard.hidden = silence.hidden = !now.edge;
      root.hidden = !now.edge || !now.opens;
      up.hidden = above === null;
      if (levels.options.length !== Math.min(3, layersBelow)) {
        levels.replaceChildren(
          ...[1, 2, 3]
            .slice(0, layersBelow)
            .map((n) => html`<option value=${n}>${n} ${n > 1 ? "levels" : "level"}</option>`)
        );
        levels.value = String(Math.min(2, layersBelow));
      }
      fed.replaceChildren(...(above ? unitsAbove(above, now) : []));
      if (photo.getAttribute("src") !== address) photo.src = address;
      canvas.hidden = !now.picture;
      canvas.setAttribute("aria-label", pictureText(now));
      if (now.picture && now.picture !== drawn && typeof ImageData !== "undefined") {
        drawNodePicture(canvas, now.picture);
        drawn = now.picture;
      }
      if (other) {
        const grid = options.patches?.(now.layer, now.unit);
        patches.replaceChildren(...(grid ? [grid] : []));
      }
    }
  };

  function unitsAbove(above: readonly UnitAbove[], below: UnitId): Node[] {
    if (!above.length) return [html`<p>No unit of the layer above uses it on this photo.</p>`];
    const rows = above.map(
      (unit) => html`<li><button type="button" onclick=${() => options.makeRoot(unit, below)}>${unit.name}</button>
        <span class="tree-bar-track"><span style=${`width: ${Math.max(1, 100 * unit.share)}%`}></span></span>
        <span>${percentWords(unit.share)}</span></li>`
    );
    return [
      html`<p>It feeds these units of ${above[0].layer}; the bar is its score as a share of the best child’s there. Take one as the root:</p>`,
      html`<ol>${rows}</ol>`
    ];
  }
}

/** Returns what the numbers of a node mean, in sentences. */
function storyOf(node: ViewNode): string {
  const {edge, more, family} = node;
  const said: string[] = [];
  if (edge) {
    said.push(
      `It has ${percentWords(edge.share)} of the score of the children shown (${threeDigits(edge.score)}).`,
      `Set to 0, its parent ${dropText(edge)}${edge.drop < 0 ? ": the tree shows it as a part, yet the network would say so more firmly without it." : "."}`
    );
  }
  for (const other of more) {
    said.push(
      `It is also a child of another node, with score ${threeDigits(other.score)}; that one ${dropText(other)} without it.`
    );
  }
  if (family) said.push(`Its own value on this photo is ${threeDigits(family.parent.value)}.`);
  if (isDead(node)) said.push(`It cannot be opened further: ${deadText(node)}.`);
  if (!node.opens && !family) said.push("Below the colours there is nothing.");
  return said.join(" ");
}

function pictureText(node: ViewNode): string {
  return `Guided picture of ${node.name}: mid-grey where no signal arrives`;
}
