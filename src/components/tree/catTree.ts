import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore} from "../../worker/protocol.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {readLink, writeLink} from "../frame/linkState.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {ownPhotoWords} from "../inputs/ownPhotoWords.js";
import {canvasPng} from "../marks/drawPicture.js";
import {type UnitNames, unitNames} from "../units/unitNames.js";
import type {NodeActions} from "./catTreeCard.js";
import {treeControls} from "./catTreeControls.js";
import {treeDrawing} from "./catTreeDrawing.js";
import {treeJson} from "./catTreeJson.js";
import {treePanel, type UnitAbove} from "./catTreePanel.js";
import {drawNodePicture} from "./catTreePicture.js";
import {putPictures, putTree} from "./catTreeSaved.js";
import {isRooted, layerAbove, noMarks, treeSession} from "./catTreeSession.js";
import {treeSource} from "./catTreeSource.js";
import {
  allLayers,
  keyPath,
  layersBelow,
  parents,
  type TreeChoice,
  type TreeMarks,
  treeFields,
  treeLink,
  type UnitId
} from "./catTreeState.js";
import {type RootedChoice, type TreeSource, type TreeStore, treeStore} from "./catTreeStore.js";
import {treeSvg} from "./catTreeSvg.js";
import {unitTitle, type ViewNode, walk} from "./catTreeView.js";
import {threeDigits} from "./catTreeWords.js";
import type {SavedTree} from "./savedTree.js";

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
  /** Names the figure in the page; defaults to "tree". */
  readonly id?: string;
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
  const {client, sheet, labels = async () => [], patches, id = "tree", linked = true, invalidation} = options;
  const names = options.names ?? unitNames();
  const store = treeStore(options.source ?? treeSource(client));
  const [first] = saved;
  const initial = choiceOf(first);
  const initialMarks: TreeMarks = {
    ...noMarks,
    open: new Set(options.open ?? ["r"]),
    kept: new Set(options.kept),
    discarded: new Set(options.discarded)
  };
  let tops: readonly ClassScore[] = [];
  let above: {key: string; units: readonly UnitAbove[]} | undefined;
  let written: string | undefined;
  let taking: {readonly choice: TreeChoice} | undefined;
  const fetched = new Set<SavedTree>();
  let withPatches = false;
  let own: {photo: File; address: string} | undefined;

  const session = treeSession(initial, initialMarks, {
    store,
    names,
    changed: () => render(),
    progress: (progress) => frame.progress(progress),
    failed: (message) => frame.error(message)
  });
  const actions: NodeActions = {
    pick(key) {
      under.classList.add("stays");
      session.pick(key);
    },
    toggle(key) {
      session.toggle(key);
      drawing.reveal(key);
    },
    keep: session.keep,
    discard: session.discard
  };
  const controls = treeControls(initial, {id, sheet, labels}, choose);
  const drawing = treeDrawing("Cat tree: which units a unit is made of", {...actions, patches});
  const panel = treePanel({
    ...actions,
    patches,
    rename: ({layer, unit}, name) => names.set(session.choice.network, layer, unit, name),
    subtree: session.subtree,
    makeRoot,
    above: lookUp,
    letGo: () => under.classList.remove("stays")
  });
  const graphBox =
    html`<input type="checkbox" onchange=${() => session.graph(graphBox.checked)} />` as HTMLInputElement;
  const patchesBox = html`<input type="checkbox" checked=${withPatches} onchange=${() => {
    withPatches = patchesBox.checked;
    render();
  }} />` as HTMLInputElement;
  const switches = html`<div class="cat-tree-switches">
    <label title="Draw a unit that is met twice as one node with two parents">${graphBox} One node a unit (graph)</label>
    ${patches ? html`<label>${patchesBox} Patches beside the pictures</label>` : ""}
    <span class="cat-tree-key"><span class="cat-key-score"></span> score
      <span class="cat-key-drop"></span> true drop <span class="cat-key-rise"></span> rise</span>
  </div>`;
  const under = html`<div class="cat-panel-place">${panel.element}</div>`;
  const picture = html`<div class="cat-tree-figure-body">${switches}${drawing.element}${under}</div>`;
  const frame = figureFrame({
    id,
    label: "The cat tree: which units is it made of?",
    controls: controls.element,
    picture,
    files: {SVG: saveSvg, PNG: savePng, JSON: saveJson, Names: saveNames},
    tools: html`<span class="cat-tree-tools">${namesInput()}${backendPicker(client)}</span>`,
    link: linked ? address : undefined,
    onCancel: session.cancel,
    onRetry: session.ensure
  });
  frame.element.classList.add("cat-tree-figure");
  for (const part of [controls.element, picture]) part.addEventListener("input", (event) => event.stopPropagation());
  names.addEventListener("change", render);
  if (linked) window.addEventListener("hashchange", follow);
  invalidation?.then(() => {
    session.cancel();
    names.removeEventListener("change", render);
    window.removeEventListener("hashchange", follow);
  });
  const observer = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(() => placePanel());
  observer?.observe(picture);
  invalidation?.then(() => observer?.disconnect());

  const element = Object.defineProperties(frame.element, {
    value: {get: value},
    store: {value: store},
    names: {value: names},
    choose: {value: choose}
  }) as CatTree;
  start();
  return element;

  async function start(): Promise<void> {
    for (const tree of saved) putTree(store, tree, choiceOf(tree));
    if (linked && follow()) return;
    render();
    take(initial, initialMarks);
  }

  /** Takes a choice, when the pictures are there that were saved for it. */
  async function take(choice: TreeChoice, marks?: Partial<TreeMarks>): Promise<void> {
    const mine = {choice};
    taking = mine;
    try {
      await savedPictures(choice);
    } catch (error) {
      frame.note((error as Error).message);
    }
    if (taking !== mine) return;
    taking = undefined;
    session.change(choice, marks);
  }

  async function savedPictures(choice: TreeChoice): Promise<void> {
    const tree = savedFor(choice.network, choice.photo);
    if (!tree || fetched.has(tree)) return;
    fetched.add(tree);
    await putPictures(store, tree, choiceOf(tree), options.pictures?.[tree.photo]);
  }

  /** Takes what the page's address asks for. Returns whether it asks for anything. */
  function follow(): boolean {
    if (location.hash === written || (location.hash && !location.hash.includes("="))) return false;
    const network = readLink(location.hash, treeFields(initial.network)).values.network ?? initial.network;
    const {values, problems} = readLink(location.hash, treeFields(network));
    frame.note(problems.length ? `This link asks for something that is not here: ${problems.join("; ")}.` : null);
    const {photo = initial.photo, root, skip, open, keep, discard} = values;
    const asked = Object.keys(values).length > 0;
    if (!asked && written === undefined) return false;
    const same = photo === initial.photo && network === initial.network;
    const layers = allLayers(network);
    const choice = {
      network,
      photo,
      root: root ?? (same ? initial.root : savedRoot(network, photo)),
      skipped: skip?.map((i) => layers[i]) ?? (network === initial.network ? initial.skipped : []),
      count: values.count ?? initial.count,
      score: values.score ?? initial.score,
      rescale: values.rescale ?? initial.rescale
    };
    const opened = open?.flatMap((key) => (key === "r" ? [key] : [...parents(keyPath(key)), key]));
    take(choice, {
      open: new Set(opened ?? (asked && !isInitial(choice) ? ["r"] : initialMarks.open)),
      kept: new Set(keep ?? (asked ? [] : initialMarks.kept)),
      discarded: new Set(discard ?? (asked ? [] : initialMarks.discarded)),
      graph: values.graph ?? false,
      picked: values.at ?? "r"
    });
    return true;
  }

  function isInitial(choice: TreeChoice): boolean {
    const link = treeLink(choice, initialMarks, initial);
    return !link.root && !link.photo && !link.network && !link.skip;
  }

  function choose(part: Partial<TreeChoice>): void {
    const next = {...(taking?.choice ?? session.choice), ...part};
    // Another photo has another best class; a unit stays the same unit.
    const atClass = next.root?.layer === networkEntry(next.network).treeLayers[0];
    const stays = !("root" in part) && !("photo" in part && atClass) && next.root;
    const root = stays || (part.root ?? savedRoot(next.network, next.photo));
    frame.note(null);
    above = undefined;
    take({...next, root});
  }

  /** Returns the tree that was saved for the photo. */
  function savedFor(network: string, photo: TreeChoice["photo"]): SavedTree | undefined {
    return saved.find((tree) => tree.photo === photo && tree.tree.network === network);
  }

  function savedRoot(network: string, photo: TreeChoice["photo"]): UnitId | undefined {
    const found = savedFor(network, photo);
    return found && choiceOf(found).root;
  }

  function makeRoot(root: UnitId, open?: UnitId): void {
    above = undefined;
    const {skipped} = session.choice;
    session.change({
      root: {layer: root.layer, unit: root.unit},
      skipped: open ? skipped.filter((d) => d !== open.layer) : skipped
    });
  }

  async function lookUp(key: string): Promise<void> {
    const node = session.view && walk(session.view).find((d) => d.key === key);
    const layer = node && isRooted(session.choice) && layerAbove(session.choice, node.path);
    if (!node || !layer) return;
    const {network} = session.choice;
    const found = await session.ask((choice, options) => store.askAbove(choice, node, layer, options));
    if (!found) return;
    const units = found.map((d) => ({
      ...d,
      layer,
      name: names.get(network, layer, d.unit) ?? titleAbove(layer, d.unit)
    }));
    above = {key, units};
    render();
  }

  function titleAbove(layer: string, unit: number): string {
    const {network} = session.choice;
    const label = store.rootLabel({...session.choice, root: {layer, unit}});
    return label ?? (layer === networkEntry(network).treeLayers[0] ? `class ${unit}` : unitTitle({layer, unit}));
  }

  function value(): TreeValue {
    const root = session.view;
    return {choice: session.choice, marks: session.marks, root, picked: root && pickedOf(root)};
  }

  /** Returns the picked node, or the lowest above it that is seen. */
  function pickedOf(root: ViewNode): ViewNode {
    const nodes = new Map(walk(root).map((node) => [node.key, node]));
    const {picked} = session.marks;
    const way = [...parents(keyPath(picked)), picked].reverse();
    return nodes.get(way.find((key) => nodes.has(key)) ?? "r")!;
  }

  function render(): void {
    const {choice, view, marks} = session;
    controls.show(choice, bestClasses());
    graphBox.checked = marks.graph;
    if (view && isRooted(choice)) {
      const picked = pickedOf(view);
      const layers = [choice.root.layer, ...layersBelow(choice)];
      drawing.update(view, {picked: picked.key, busy: session.busy, patches: withPatches, layers});
      panel.update(picked, {
        own: names.own(choice.network, picked.layer, picked.unit),
        layersBelow: layers.length - 1 - picked.path.length,
        above: layerAbove(choice, picked.path) ? (above?.key === picked.key ? above.units : undefined) : null,
        photo: photoOf(choice)
      });
      placePanel();
      words(choice, view);
      keepLink();
    }
    frame.element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  /** In a narrow column the panel stands in the picked node, otherwise under the tree. */
  function placePanel(): void {
    const narrow = picture.clientWidth > 0 && picture.clientWidth < 640;
    const {view} = session;
    picture.classList.toggle("narrow", narrow);
    if (narrow && view) drawing.place(panel.element, pickedOf(view).key);
    else if (panel.element.parentNode !== under) under.append(panel.element);
  }

  function bestClasses(): readonly ClassScore[] {
    const {choice} = session;
    if (!isRooted(choice)) return tops;
    store.knownTop(choice)?.forEach(({index, label}) => {
      const root = {layer: networkEntry(choice.network).treeLayers[0], unit: index};
      store.put({...choice, root}, [], {label});
    });
    tops = store.knownTop(choice) ?? [];
    return tops;
  }

  function words(choice: RootedChoice, view: ViewNode): void {
    const open = walk(view).filter((node) => node.open && node.family);
    const family = view.family;
    const best = family?.children.length
      ? ` ${family.children.length} units of ${layersBelow(choice)[0]} carry most of it.`
      : "";
    frame.caption(
      `What “${view.name}” is made of on this photo.${best} A line is as thick as the unit’s share of the score.`
    );
    const photo = photos.find((d) => d.id === choice.photo);
    frame.credit(photo ? photoCredit(photo) : document.createTextNode(ownPhotoWords.credit));
    const facts: Fact[] = [
      ["network", networkEntry(choice.network).title],
      ["root", view.named ? `${view.name} (${unitTitle(view)})` : view.name],
      ...(family ? [["value", threeDigits(family.parent.value)] as const] : []),
      ["opened", `${open.length}`],
      ["score", choice.score],
      ["rescaling", choice.rescale]
    ];
    const {made} = session;
    if (made) {
      facts.push(["backend", backendTitle(made.backend)], ["last answer", `${Math.round(made.milliseconds)} ms`]);
    } else facts.push(["computed", "when this site was built"]);
    frame.readout(facts);
  }

  function photoOf({photo}: TreeChoice): string {
    if (!(photo instanceof File)) return photoAddress(photo);
    if (own?.photo !== photo) {
      if (own) URL.revokeObjectURL(own.address);
      own = {photo, address: URL.createObjectURL(photo)};
    }
    return own.address;
  }

  /** Writes the state to the page's address, beside what other figures wrote there. */
  function keepLink(): void {
    if (!linked) return;
    const next = hash();
    if (next === location.hash || (written === undefined && isUntouched())) return;
    written = next;
    history.replaceState(null, "", next || location.pathname + location.search);
  }

  function isUntouched(): boolean {
    const now = treeLink(session.choice, session.marks, initial);
    return JSON.stringify(now) === JSON.stringify(treeLink(initial, initialMarks, initial));
  }

  function hash(): string {
    const others = location.hash.includes("=") ? [...new URLSearchParams(location.hash.slice(1))] : [];
    const ours = Object.keys(treeFields(initial.network));
    const state = isUntouched() ? {} : treeLink(session.choice, session.marks, initial);
    return writeLink({...Object.fromEntries(others.filter(([key]) => !ours.includes(key))), ...state});
  }

  function address(): string {
    if (session.choice.photo instanceof File) {
      throw new Error(ownPhotoWords.noLink);
    }
    return new URL(hash() || location.pathname, location.href).href;
  }

  function seen(): {view: ViewNode; choice: RootedChoice} {
    const {view, choice} = session;
    if (!view || !isRooted(choice)) throw new Error("There is no tree yet.");
    return {view, choice};
  }

  function fileName(ending: string): string {
    const {photo, root} = session.choice;
    return `cat-tree-${photo instanceof File ? "own-photo" : photo}-${root?.layer}-${root?.unit}.${ending}`;
  }

  function svgText(): string {
    const {view, choice} = seen();
    const canvas = document.createElement("canvas");
    return treeSvg(view, {
      title: `What “${view.name}” is made of, in ${networkEntry(choice.network).title}`,
      layers: [choice.root.layer, ...layersBelow(choice)],
      image(picture) {
        if (typeof ImageData === "undefined") return;
        drawNodePicture(canvas, picture);
        return canvas.toDataURL("image/png");
      }
    });
  }

  function saveSvg(): void {
    saveFile(fileName("svg"), new Blob([svgText()], {type: "image/svg+xml"}));
  }

  async function savePng(): Promise<void> {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svgText()], {type: "image/svg+xml"}));
    await image.decode();
    const canvas = document.createElement("canvas");
    const scale = Math.min(2, 8000 / Math.max(image.width, image.height));
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    saveFile(fileName("png"), await canvasPng(canvas));
  }

  function saveJson(): void {
    const {view, choice} = seen();
    saveFile(fileName("json"), new Blob([`${JSON.stringify(treeJson(view, choice))}\n`], {type: "application/json"}));
  }

  function saveNames(): void {
    saveFile("unit-names.json", new Blob([`${JSON.stringify(names, null, 2)}\n`], {type: "application/json"}));
  }

  /** Returns a button that takes names from a file. */
  function namesInput(): HTMLElement {
    const said = html`<span role="status"></span>`;
    const file =
      html`<input type="file" class="visually-hidden" accept=".json,application/json" onchange=${take} />` as HTMLInputElement;
    return html`<span><label class="button">${file}Import names …</label> ${said}</span>`;

    async function take(): Promise<void> {
      const [given] = file.files ?? [];
      if (!given) return;
      try {
        const count = names.merge(await given.text());
        said.textContent = `${count} ${count === 1 ? "name" : "names"}.`;
      } catch (error) {
        said.textContent = (error as Error).message;
      }
      file.value = "";
    }
  }
}

/** Returns the choice that a saved tree is the answer to. */
function choiceOf({photo, tree, count = 5}: SavedTree): RootedChoice {
  const {network, root, layers, score, rescale} = tree;
  const choice = {network, photo, root: {layer: root.layer, unit: root.unit}, skipped: [], count, score, rescale};
  const below = layersBelow(choice);
  const last = below.indexOf(layers[layers.length - 1]);
  return {...choice, skipped: below.slice(0, last + 1).filter((layer) => !layers.includes(layer))};
}
