import type {MapPicture} from "../../images/picture.js";
import type {BackendName} from "../../network/backend.js";
import type {ResolvedTarget} from "../../network/target.js";
import type {ClassScore, Progress} from "../../worker/protocol.js";
import {layerBelow, layersBelow, type NodePath, stepsOf, type TreeChoice, type UnitId} from "./catTreeState.js";
import type {RemovalCurves} from "./savedTree.js";

/** A unit that a node is made of. */
export interface FamilyChild {
  readonly unit: number;
  /** How much of the parent's signal it carries. */
  readonly score: number;
  /** By how much the parent's value falls when the unit is set to 0. */
  readonly drop: number;
  /** Where the node is, and its value there, if that is known before it is opened. */
  readonly position?: ResolvedTarget["position"];
  readonly value?: number;
}

/** A node and what it is made of. */
export interface Family {
  readonly parent: ResolvedTarget;
  /** The best first. */
  readonly children: readonly FamilyChild[];
  /** The score of every channel of the layer below; undefined where only the best were kept. */
  readonly scores?: Float32Array;
  /** The sum of these scores; undefined where it was not kept. */
  readonly total?: number;
  /** No signal of the node arrives below. */
  readonly dead: boolean;
}

/** A part of a sheet of pictures: a square of *size* pixels. */
export interface Tile {
  readonly sheet: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Whether it is empty: nothing of the signal arrived at the pixels. */
  readonly zero?: boolean;
}

/** What a node looks like. */
export type NodePicture = MapPicture | Tile;

/** What all channels of the layer below mean to a node. */
export interface AllDrops {
  /** The score of each channel. */
  readonly scores: Float32Array;
  /** By how much the node's value falls without each. */
  readonly drops: Float32Array;
  /** Spearman's ρ of scores and drops, −1…1; null where it is not defined. */
  readonly rho: number | null;
}

/** How an answer was made. */
export interface MadeFacts {
  readonly backend: BackendName;
  readonly milliseconds: number;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
  readonly made?: (facts: MadeFacts) => void;
}

/** What the network says of a photo with all units, and with some silenced: every class, by its index. */
export interface Silenced {
  readonly before: readonly ClassScore[];
  readonly after: readonly ClassScore[];
}

/** Asks a network about trees; every answer takes a while. */
export interface TreeSource {
  /** Returns the five best classes of the photo. */
  top(choice: TreeChoice, options: AskOptions): Promise<readonly ClassScore[]>;
  /** Returns the picture of the root's own signal. */
  rootPicture(choice: RootedChoice, options: AskOptions): Promise<MapPicture>;
  family(choice: RootedChoice, path: readonly UnitId[], below: string, options: AskOptions): Promise<Family>;
  /** Returns the pictures of *units* of the layer below the node, in their order. */
  pictures(
    choice: RootedChoice,
    path: readonly UnitId[],
    below: string,
    units: readonly number[],
    options: AskOptions
  ): Promise<readonly MapPicture[]>;
  drops(choice: RootedChoice, path: readonly UnitId[], below: string, options: AskOptions): Promise<AllDrops>;
  /** Returns the units of the layer *above* that the unit feeds most. */
  above(
    choice: RootedChoice,
    unit: UnitId,
    above: string,
    options: AskOptions
  ): Promise<readonly {readonly unit: number; readonly score: number; readonly share: number}[]>;
  removal(choice: RootedChoice, units: readonly UnitId[], options: AskOptions): Promise<RemovalCurves>;
  silence(choice: TreeChoice, units: readonly UnitId[], options: AskOptions): Promise<Silenced>;
}

/** A choice whose root is known. */
export type RootedChoice = TreeChoice & {readonly root: UnitId};

/** What is known of trees; nothing is asked twice. */
export interface TreeStore {
  /** Returns what is known of the node's children, at most as many as are wanted; undefined if it was never opened. */
  family(choice: TreeChoice, path: NodePath): Family | undefined;
  picture(choice: TreeChoice, path: NodePath): NodePicture | undefined;
  drops(choice: TreeChoice, path: NodePath): AllDrops | undefined;
  /** The root's name, if it is a class that is known. */
  rootLabel(choice: TreeChoice): string | undefined;
  /** Puts in what was computed before. */
  put(choice: RootedChoice, path: NodePath, known: KnownNode): void;
  /** Finds a node's children unless they are known. */
  askFamily(choice: RootedChoice, path: NodePath, options?: AskOptions): Promise<Family>;
  /** Finds the pictures of the node's children, the first one before the others; *changed* hears of each. */
  askPictures(choice: RootedChoice, path: NodePath, changed: () => void, options?: AskOptions): Promise<void>;
  askRoot(choice: RootedChoice, options?: AskOptions): Promise<void>;
  /** Finds the best classes of the photo. */
  askTop(choice: TreeChoice, options?: AskOptions): Promise<readonly ClassScore[]>;
  /** The best classes of the photo, if they were asked for. */
  knownTop(choice: TreeChoice): readonly ClassScore[] | undefined;
  /** Puts in the best classes of the photo, where they were computed before. */
  putTop(choice: TreeChoice, top: readonly ClassScore[]): void;
  /** What the network says without the units, if that was asked. */
  silenced(choice: TreeChoice, units: readonly UnitId[]): Silenced | undefined;
  askSilenced(choice: TreeChoice, units: readonly UnitId[], options?: AskOptions): Promise<Silenced>;
  askAbove(choice: RootedChoice, unit: UnitId, above: string, options?: AskOptions): ReturnType<TreeSource["above"]>;
  /** How the root falls without the units, if that was measured. */
  removal(choice: RootedChoice, units: readonly UnitId[]): RemovalCurves | undefined;
  putRemoval(choice: RootedChoice, units: readonly UnitId[], curves: RemovalCurves): void;
  askRemoval(choice: RootedChoice, units: readonly UnitId[], options?: AskOptions): Promise<RemovalCurves>;
  askDrops(choice: RootedChoice, path: NodePath, options?: AskOptions): Promise<AllDrops>;
  /** Forgets all answers, so that they are asked for again. Returns what puts back those that have not come anew. */
  forget(): () => void;
}

export interface KnownNode {
  readonly family?: Family;
  /** How many children were looked for. */
  readonly count?: number;
  readonly picture?: NodePicture;
  readonly drops?: AllDrops;
  readonly label?: string;
}

/** Returns an empty store that asks the given *source* for what it does not know. */
export function treeStore(source: TreeSource): TreeStore {
  const families = new Map<string, {family: Family; count: number}>();
  const pictures = new Map<string, NodePicture>();
  const allDrops = new Map<string, AllDrops>();
  const labels = new Map<string, string>();
  const asked = new Map<string, Promise<unknown>>();
  const answers = new Map<string, unknown>();

  /** Asks once, however many want to know; what failed or was cancelled can be asked again. */
  function once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const running = asked.get(key) as Promise<T> | undefined;
    if (running) return running;
    const answer = ask().finally(() => asked.delete(key));
    asked.set(key, answer);
    return answer;
  }

  /** Asks once and for all. */
  async function kept<T>(key: string, ask: () => Promise<T>): Promise<T> {
    if (!answers.has(key)) answers.set(key, await once(key, ask));
    return answers.get(key) as T;
  }

  const known: Pick<TreeStore, "family" | "picture" | "drops" | "rootLabel"> = {
    family(choice, path) {
      const found = families.get(familyKey(choice, path));
      if (!found) return;
      const {family, count} = found;
      if (family.children.length >= choice.count) return {...family, children: family.children.slice(0, choice.count)};
      return count > family.children.length || count >= choice.count ? family : undefined;
    },
    picture: (choice, path) => pictures.get(pictureKey(choice, path)),
    drops: (choice, path) => allDrops.get(familyKey(choice, path)),
    rootLabel: ({network, root}) => root && labels.get(`${network}/${root.layer}/${root.unit}`)
  };

  function put(choice: RootedChoice, path: NodePath, node: KnownNode): void {
    const {family, count = choice.count, picture, drops, label} = node;
    if (family) families.set(familyKey(choice, path), {family, count});
    if (picture) pictures.set(pictureKey(choice, path), picture);
    if (drops) allDrops.set(familyKey(choice, path), drops);
    if (label) labels.set(`${choice.network}/${choice.root.layer}/${choice.root.unit}`, label);
  }

  return {
    ...known,
    put,
    async askFamily(choice, path, options = {}) {
      const before = known.family(choice, path);
      if (before) return before;
      const below = layerBelow(choice, path);
      const key = `family ${choice.count} ${familyKey(choice, path)}`;
      await once(key, async () => {
        put(choice, path, {family: await source.family(choice, stepsOf(choice, path), below, options)});
      });
      return known.family(choice, path)!;
    },
    async askPictures(choice, path, changed, options = {}) {
      const units = known.family(choice, path)?.children.map(({unit}) => unit) ?? [];
      const missing = units.filter((unit) => !known.picture(choice, [...path, unit]));
      for (const batch of [missing.slice(0, 1), missing.slice(1)]) {
        if (!batch.length) continue;
        const key = `pictures ${batch.join()} ${pictureKey(choice, path)}`;
        await once(key, async () => {
          const steps = stepsOf(choice, path);
          const made = await source.pictures(choice, steps, layerBelow(choice, path), batch, options);
          if (made.length !== batch.length) throw new Error(`pictures missing: ${batch.length - made.length}`);
          batch.forEach((unit, i) => {
            put(choice, [...path, unit], {picture: made[i]});
          });
        });
        changed();
      }
    },
    async askRoot(choice, options = {}) {
      if (known.picture(choice, [])) return;
      await once(`root ${pictureKey(choice, [])}`, async () => {
        put(choice, [], {picture: await source.rootPicture(choice, options)});
      });
    },
    knownTop: (choice) => answers.get(`top ${choice.network} ${photoKey(choice)}`) as readonly ClassScore[] | undefined,
    putTop: (choice, top) => void answers.set(`top ${choice.network} ${photoKey(choice)}`, top),
    silenced: (choice, units) => answers.get(silenceKey(choice, units)) as Silenced | undefined,
    askSilenced: (choice, units, options = {}) =>
      kept(silenceKey(choice, units), () => source.silence(choice, units, options)),
    askTop: (choice, options = {}) =>
      kept(`top ${choice.network} ${photoKey(choice)}`, () => source.top(choice, options)),
    askAbove(choice, unit, above, options = {}) {
      const key = `above ${choice.network} ${photoKey(choice)} ${step(unit)} ${above} ${choice.score}`;
      return kept(key, () => source.above(choice, unit, above, options));
    },
    removal: (choice, units) => answers.get(removalKey(choice, units)) as RemovalCurves | undefined,
    putRemoval: (choice, units, curves) => void answers.set(removalKey(choice, units), curves),
    askRemoval: (choice, units, options = {}) =>
      kept(removalKey(choice, units), () => source.removal(choice, units, options)),
    async askDrops(choice, path, options = {}) {
      const before = known.drops(choice, path);
      if (before) return before;
      return once(`drops ${familyKey(choice, path)}`, async () => {
        const drops = await source.drops(choice, stepsOf(choice, path), layerBelow(choice, path), options);
        put(choice, path, {drops});
        return drops;
      });
    },
    forget() {
      const all = [families, pictures, allDrops, answers] as Map<string, unknown>[];
      const before = all.map((known) => [...known]);
      for (const known of all) known.clear();
      return () => {
        for (const [i, known] of all.entries())
          for (const [key, answer] of before[i]) if (!known.has(key)) known.set(key, answer);
      };
    }
  };
}

function photoKey({photo}: TreeChoice): string {
  return photo instanceof File ? `own:${photo.name}:${photo.size}:${photo.lastModified}` : photo;
}

/** Pictures do not depend on how children are scored or how many there are. */
function pictureKey(choice: TreeChoice, path: NodePath): string {
  const {network, root, rescale} = choice;
  return JSON.stringify([network, photoKey(choice), root, rescale, stepsOf(choice, path).map(step)]);
}

function silenceKey(choice: TreeChoice, units: readonly UnitId[]): string {
  return `silence ${choice.network} ${photoKey(choice)} ${units.map(step)}`;
}

function removalKey(choice: RootedChoice, units: readonly UnitId[]): string {
  return `removal ${pictureKey({...choice, rescale: "l1"}, [])} ${units.map(step)}`;
}

function familyKey(choice: TreeChoice, path: NodePath): string {
  return `${pictureKey(choice, path)} ${layersBelow(choice)[path.length]} ${choice.score}`;
}

const step = ({layer, unit}: UnitId) => `${layer}/${unit}`;
