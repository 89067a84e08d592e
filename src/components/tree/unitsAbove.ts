import {networkEntry} from "../../networks.js";
import type {UnitNames} from "../units/unitNames.js";
import type {UnitAbove} from "./catTreePanel.js";
import {isRooted, layerAbove, type TreeSession} from "./catTreeSession.js";
import type {UnitId} from "./catTreeState.js";
import type {TreeStore} from "./catTreeStore.js";
import {unitTitle, walk} from "./catTreeView.js";

export interface UnitsAbove {
  /** Asks what the node of the given key feeds. */
  ask(key: string): Promise<void>;
  /** Returns what the node feeds, if that was asked last. */
  of(key: string): readonly UnitAbove[] | undefined;
  forget(): void;
}

export interface UnitsAboveOptions {
  readonly session: TreeSession;
  readonly store: TreeStore;
  readonly names: Pick<UnitNames, "get">;
  /** Called when an answer is there. */
  readonly changed: () => void;
}

/** Returns what is known of the units that a node feeds: those of the layer above that it adds to most. */
export function unitsAbove({session, store, names, changed}: UnitsAboveOptions): UnitsAbove {
  let above: {readonly key: string; readonly units: readonly UnitAbove[]} | undefined;

  function nameOf(root: UnitId): string {
    const {network} = session.choice;
    const isClass = root.layer === networkEntry(network).treeLayers[0];
    const known = names.get(network, root.layer, root.unit) ?? store.rootLabel({...session.choice, root});
    return known ?? (isClass ? `class ${root.unit}` : unitTitle(root));
  }

  return {
    async ask(key) {
      const node = session.view && walk(session.view).find((d) => d.key === key);
      const layer = node && isRooted(session.choice) && layerAbove(session.choice, node.path);
      if (!node || !layer) return;
      const found = await session.ask((choice, options) => store.askAbove(choice, node, layer, options));
      if (!found) return;
      above = {key, units: found.map((d) => ({...d, layer, name: nameOf({layer, unit: d.unit})}))};
      changed();
    },
    of: (key) => (above?.key === key ? above.units : undefined),
    forget() {
      above = undefined;
    }
  };
}
