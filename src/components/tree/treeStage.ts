import {html} from "htl";
import {networkEntry} from "../../networks.js";
import type {UnitNames} from "../units/unitNames.js";
import type {TreeCardOptions} from "./catTreeCard.js";
import {type TreeDrawing, treeDrawing} from "./catTreeDrawing.js";
import {isRooted, type TreeSession} from "./catTreeSession.js";
import {type TreeChoice, type UnitId, unitsOf} from "./catTreeState.js";
import type {TreeStore} from "./catTreeStore.js";
import {unitTitle, type ViewNode, walk} from "./catTreeView.js";
import {classRows} from "./classRows.js";
import {equationLine} from "./equationLine.js";
import {equations} from "./equations.js";
import {treeColumns} from "./treeColumns.js";
import {treePane} from "./treePane.js";

export interface TreeStageOptions {
  readonly session: TreeSession;
  readonly store: TreeStore;
  readonly names: Pick<UnitNames, "get">;
  readonly addressOf: (photo: TreeChoice["photo"]) => string;
}

export interface TreeStage extends Pick<TreeDrawing, "reveal" | "zoom" | "place"> {
  readonly element: HTMLElement;
  /** The photo and the drawing, without the equation. */
  readonly parts: HTMLElement;
  show(root: ViewNode, picked: ViewNode, state: {readonly patches: boolean; readonly layers: readonly string[]}): void;
  /** Lays the photo faintly under every picture. */
  photoUnder(isUnder: boolean): void;
}

/**
 * Returns the photo with its classes, beside it the tree as columns or as
 * branches, and the picked node as a sum of names. What is pointed at lights
 * its pixels on the photo and its way up to the class.
 */
export function treeStage(options: TreeCardOptions, {session, store, names, addressOf}: TreeStageOptions): TreeStage {
  const label = "Cat tree: which units a unit is made of";
  const branches = treeDrawing(label, {...options, point});
  const columns = treeColumns(label, {...options, point});
  const pane = treePane({unsilence: session.unsilence});
  const sum = html`<div class="tree-sum"></div>`;
  const parts = html`<div class="tree-stage">${pane.element}${columns.element}${branches.element}</div>`;
  const drawing = () => (session.marks.view === "columns" ? columns : branches);
  let seen: {readonly nodes: ReadonlyMap<string, ViewNode>; readonly picked: ViewNode} | undefined;
  let pointed: string | undefined;

  /** Lights the node that is pointed at; undefined lights the picked one. */
  function point(key: string | undefined): void {
    if (key === pointed) return;
    pointed = key;
    light();
  }

  function light(): void {
    if (!seen) return;
    const node = (pointed !== undefined && seen.nodes.get(pointed)) || seen.picked;
    pane.light(node, node.edge && seen.nodes.get(node.edge.from));
    drawing().light(pointed);
  }

  function showPhoto(): void {
    const photo = addressOf(session.choice.photo);
    pane.photo(photo);
    parts.style.setProperty("--tree-photo", `url(${JSON.stringify(new URL(photo, document.baseURI).href)})`);
  }

  function showClasses(): void {
    const {choice, marks} = session;
    if (!isRooted(choice)) return;
    const units = unitsOf(choice, marks.silenced);
    const answer = units.length ? store.silenced(choice, units) : undefined;
    const {layer, unit} = choice.root;
    const root = layer === networkEntry(choice.network).treeLayers[0] ? unit : undefined;
    const nameOf = ({layer, unit}: UnitId) => names.get(choice.network, layer, unit) ?? unitTitle({layer, unit});
    pane.classes(classRows(store.knownTop(choice) ?? [], answer, root), units.map(nameOf), root);
  }

  return {
    element: html`<div>${parts}${sum}</div>`,
    parts,
    show(root, picked, {patches, layers}) {
      const isColumns = session.marks.view === "columns";
      drawing().update(root, {picked: picked.key, busy: session.busy, patches, layers});
      columns.element.hidden = !isColumns;
      branches.element.hidden = isColumns;
      parts.classList.toggle("tree-branches", !isColumns);
      seen = {nodes: new Map(walk(root).map((node) => [node.key, node])), picked};
      showPhoto();
      light();
      showClasses();
      const sums = equations(root);
      const found = sums.find(({of}) => of === picked.key) ?? sums.find(({of}) => of === picked.edge?.from);
      sum.replaceChildren(...(found ? [equationLine(found)] : []));
    },
    reveal: (key) => drawing().reveal(key),
    zoom: branches.zoom,
    place: branches.place,
    photoUnder: (isUnder) => void parts.classList.toggle("tree-over-photo", isUnder)
  };
}
