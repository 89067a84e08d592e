import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore} from "../../worker/protocol.js";
import {figureFrame} from "../frame/figureFrame.js";
import {creditOf} from "../frame/picked.js";
import {backendMenu} from "../inputs/backendPicker.js";
import {type UnitNames, unitNames} from "../units/unitNames.js";
import {treeAddress} from "./catTreeAddress.js";
import {treeControls} from "./catTreeControls.js";
import {treeFiles} from "./catTreeFiles.js";
import {treePanel} from "./catTreePanel.js";
import {treeCaption, treeReadout} from "./catTreeSaid.js";
import {isRooted, layerAbove, type TreeSession, treeSession} from "./catTreeSession.js";
import {treeSource} from "./catTreeSource.js";
import {
  keyPath,
  layersBelow,
  parents,
  type TreeChoice,
  type TreeMarks,
  type TreeViewName,
  type UnitId
} from "./catTreeState.js";
import {type RootedChoice, type TreeSource, type TreeStore, treeStore} from "./catTreeStore.js";
import {type ViewNode, walk} from "./catTreeView.js";
import {namesInput} from "./namesInput.js";
import {panelPlace} from "./panelPlace.js";
import type {SavedTree} from "./savedTree.js";
import {choiceOf, type SavedTrees, savedTrees} from "./savedTrees.js";
import {tocAside} from "./tocAside.js";
import {treeActions} from "./treeActions.js";
import {treeGrowth} from "./treeGrowth.js";
import {noMarks} from "./treeMarks.js";
import {treeStage} from "./treeStage.js";
import {treeStale} from "./treeStale.js";
import {treeSwitches} from "./treeSwitches.js";
import {treeTaking} from "./treeTaking.js";
import {treeWords} from "./treeWords.js";
import {unitsAbove} from "./unitsAbove.js";

export interface CatTreeOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The addresses of the sheets of the saved trees' pictures, by photo. */
  readonly pictures?: Readonly<Record<string, string>>;
  /** Returns the names of a network's classes, where they are known. */
  readonly labels?: (network: string) => Promise<readonly string[]>;
  /** The names of units; defaults to the reader's own. */
  readonly names?: UnitNames;
  /** Returns the patches that excite a unit most; undefined where there are none. */
  readonly patches?: (layer: string, unit: number) => Node | undefined;
  /** Returns some of them, for a compact card. */
  readonly small?: (layer: string, unit: number) => Node | undefined;
  /** Returns the best classes of every photo of the corpus, by its id, where they are known of the network. */
  readonly tops?: (network: string) => Promise<Readonly<Record<string, readonly ClassScore[]>>>;
  /** Names the figure in the page; defaults to "tree". */
  readonly id?: string;
  /** How the tree is drawn at first; defaults to columns. */
  readonly view?: TreeViewName;
  /** Which nodes are open at first, such as ["r", "123"]; defaults to the root. */
  readonly open?: readonly string[];
  /** Which nodes are kept, and which discarded, at first. */
  readonly kept?: readonly string[];
  readonly discarded?: readonly string[];
  /** Whether the state is in the page's address; defaults to true. */
  readonly linked?: boolean;
  /** Answers in the client's place. */
  readonly source?: TreeSource;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What a tree shows; an event "input" says that it changed. */
export interface TreeValue {
  readonly choice: TreeChoice;
  readonly marks: TreeMarks;
  /** The root, and below it all that is seen; undefined while the root is not known. */
  readonly root: ViewNode | undefined;
  /** The node looked at. */
  readonly picked: ViewNode | undefined;
}

export type CatTree = HTMLElement & {
  readonly value: TreeValue;
  /** What is known of trees; asks for what is not. */
  readonly store: TreeStore;
  readonly names: UnitNames;
  /** Takes another photo, root or knob. */
  choose(part: Partial<TreeChoice>): void;
};

/**
 * Returns the live cat tree: which units a class, or any unit, is made of on a
 * photo, layer by layer down to the pixels. It begins with the first of the
 * *saved* trees, which needs no network; the others are shown at once when
 * they are asked for. Its value is what is seen.
 */
export function catTree(saved: readonly SavedTree[], options: CatTreeOptions): CatTree {
  const {client, sheet, labels = async () => [], patches, small, id = "tree", linked = true, invalidation} = options;
  const names = options.names ?? unitNames();
  const store = treeStore(options.source ?? treeSource(client));
  const built = savedTrees(saved, store, options.pictures);
  const initial = choiceOf(saved[0]);
  const initialMarks = marksOf(options);
  let tops: readonly ClassScore[] = [];
  let seenChoice: TreeChoice | undefined; // whose tree is seen
  let withPatches = true;
  const addressOf = ownAddresses(invalidation);

  const session = treeSession(initial, initialMarks, {
    store,
    names,
    changed: () => render(),
    progress: (progress) => frame.progress(progress),
    failed: (message) => frame.error(message)
  });
  const taking = treeTaking({session, store, built: {pictures}, note: (d) => frame.note(d), wanting: markStale});
  const above = unitsAbove({session, store, names, changed: render});
  const actions = treeActions(session, (key) => stage.reveal(key));
  const rename = ({layer, unit}: UnitId, name: string) => names.set(session.choice.network, layer, unit, name);
  const controls = treeControls(initial, {id, sheet, labels}, choose);
  const stage = treeStage({...actions, rename, patches: small ?? patches, small}, {session, store, names, addressOf});
  const panel = treePanel({
    ...actions,
    patches,
    rename,
    subtree: session.subtree,
    makeRoot,
    above: (key) => above.ask(key)
  });
  const switches = treeSwitches({
    hasPatches: (small ?? patches) !== undefined,
    view(view) {
      session.show(view);
      stage.reveal(session.marks.picked);
    },
    graph: session.graph,
    patches(isShown) {
      withPatches = isShown;
      render();
    },
    photo: stage.photoUnder,
    zoom: stage.zoom
  });
  const under = html`<div class="tree-panel-place">${panel.element}</div>`;
  const stale = treeStale();
  const picture = html`<div class="tree-figure-body">${stale.words}${switches.element}${stage.element}
    ${treeWords()}${under}${controls.element}</div>`;
  const address = treeAddress(id, {initial, initialMarks, savedRoot: built.root});
  const frame = figureFrame({
    id,
    label: "The cat tree: which units is it made of?",
    picture,
    ...treeFiles({names, shown: seen}),
    tools: html`<span class="tree-tools">${namesInput(names)}${backendMenu(client, session.again)}</span>`,
    link: linked ? () => address.link(session.choice, session.marks) : undefined,
    onCancel: session.cancel,
    onRetry: session.ensure
  });
  frame.element.classList.add("tree-figure");
  picture.addEventListener("input", (event) => event.stopPropagation());
  names.addEventListener("change", render);
  if (linked) address.onChange(follow, invalidation);
  const placePanel = panelPlace({picture, panel: panel.element, under, drawing: stage}, invalidation);
  tocAside(frame.element, invalidation);
  treeGrowth(stage.parts, {isThere: linked && address.read().isAsked, invalidation});
  invalidation?.then(() => {
    session.cancel();
    names.removeEventListener("change", render);
  });
  const element = Object.defineProperties(frame.element, {
    value: {get: () => treeValue(session)},
    store: {value: store},
    names: {value: names},
    choose: {value: choose}
  }) as CatTree;
  session.expect();
  if (!(linked && address.read().isAsked)) render();
  follow();
  return element;

  /** Shows what the page's address asks for. */
  function follow(): void {
    const {choice, marks, isAsked, problem} = linked
      ? address.read()
      : {...unasked, choice: initial, marks: initialMarks};
    frame.note(problem);
    void taking.take(choice, isAsked ? marks : initialMarks);
  }

  function choose(part: Partial<TreeChoice>): void {
    frame.note(null);
    above.forget();
    void taking.take(chosen(taking.wanted, part, built.root));
  }

  function makeRoot(root: UnitId, open?: UnitId): void {
    above.forget();
    const {skipped} = session.choice;
    session.change({
      root: {layer: root.layer, unit: root.unit},
      skipped: open ? skipped.filter((d) => d !== open.layer) : skipped
    });
  }

  function render(): void {
    const {choice, view, marks} = session;
    tops = isRooted(choice) ? bestClasses(store, choice) : tops;
    controls.show(choice, tops);
    switches.show(marks);
    if (view && isRooted(choice)) {
      const picked = pickedOf(view, marks);
      const layers = [choice.root.layer, ...layersBelow(choice)];
      stage.show(view, picked, {patches: withPatches, layers});
      panel.update(picked, {
        own: names.own(choice.network, picked.layer, picked.unit),
        layersBelow: layers.length - 1 - picked.path.length,
        above: layerAbove(choice, picked.path) ? above.of(picked.key) : null,
        photo: addressOf(choice.photo)
      });
      placePanel(marks.view === "branches" ? picked.key : undefined);
      seenChoice = choice;
      frame.caption(treeCaption(choice, view));
      frame.credit(creditOf(choice.photo));
      frame.readout(treeReadout(choice, view, session.made));
      if (linked && !session.isRunning) address.write(choice, marks);
    }
    markStale();
    frame.element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  /** Resolves when the pictures are there that were saved for a choice, and the best classes of its photo. */
  async function pictures(choice: TreeChoice): Promise<void> {
    const [, tops] = await Promise.all([built.pictures(choice), options.tops?.(choice.network).catch(() => undefined)]);
    const top = typeof choice.photo === "string" ? tops?.[choice.photo] : undefined;
    if (top && !store.knownTop(choice)) store.putTop(choice, top);
  }

  function markStale(): void {
    stale.show(seenChoice, taking.wanted);
  }

  function seen(): {readonly data: ViewNode; readonly choice: RootedChoice} | undefined {
    const {view, choice} = session;
    return view && isRooted(choice) ? {data: view, choice} : undefined;
  }
}

const unasked = {isAsked: false, problem: null};

/** Returns the choice with another part. Another photo has another best class; a unit stays the same unit. */
function chosen(before: TreeChoice, part: Partial<TreeChoice>, savedRoot: SavedTrees["root"]): TreeChoice {
  const next = {...before, ...part};
  const atClass = next.root?.layer === networkEntry(next.network).treeLayers[0];
  const stays = !("root" in part) && !("photo" in part && atClass) && next.root;
  return {...next, root: stays || (part.root ?? savedRoot(next.network, next.photo))};
}

/** Returns the best classes of the photo, as far as they are known; their names are told to the store. */
function bestClasses(store: TreeStore, choice: RootedChoice): readonly ClassScore[] {
  const top = store.knownTop(choice) ?? [];
  for (const {index, label} of top) {
    const root = {layer: networkEntry(choice.network).treeLayers[0], unit: index};
    store.put({...choice, root}, [], {label});
  }
  return top;
}

function marksOf({open = ["r"], kept, discarded, view = "columns"}: CatTreeOptions): TreeMarks {
  return {...noMarks, open: new Set(open), kept: new Set(kept), discarded: new Set(discarded), view};
}

function treeValue({choice, marks, view: root}: TreeSession): TreeValue {
  return {choice, marks, root, picked: root && pickedOf(root, marks)};
}

/** Returns the picked node, or the lowest above it that is seen. */
function pickedOf(root: ViewNode, {picked}: TreeMarks): ViewNode {
  const nodes = new Map(walk(root).map((node) => [node.key, node]));
  const way = [...parents(keyPath(picked)), picked].reverse();
  return nodes.get(way.find((key) => nodes.has(key)) ?? "r")!;
}

/** Returns what gives the address of a photo; of the reader's own files one is kept at a time. */
function ownAddresses(invalidation?: Promise<unknown>): (photo: TreeChoice["photo"]) => string {
  let own: {photo: File; address: string} | undefined;
  invalidation?.then(() => own && URL.revokeObjectURL(own.address));
  return (photo) => {
    if (!(photo instanceof File)) return photoAddress(photo);
    if (own?.photo !== photo) {
      if (own) URL.revokeObjectURL(own.address);
      own = {photo, address: URL.createObjectURL(photo)};
    }
    return own.address;
  };
}
