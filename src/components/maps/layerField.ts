import type {LayerTable} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import type {TextField} from "../frame/field.js";
import {quoted} from "../frame/linkState.js";
import {mapsDefault} from "./defaults.js";
import {type LayerSelect, layerSelect} from "./layerSelect.js";

/** Every layer of every network, by the network’s name. */
export type LayerTables = Readonly<Record<string, LayerTable>>;

/** Returns the layer of a network that is shown before the reader chooses one. */
export function usualLayer(network: string): string {
  return network === mapsDefault.network ? mapsDefault.layer : networkEntry(network).defaultLayer;
}

/** Returns a field for a layer of the network chosen; its element shows those of one network, its *rows*. */
export function layerField(tables: LayerTables): TextField<string> & {readonly element: LayerSelect} {
  const {network: usual, layer: initial} = mapsDefault;
  return {
    element: layerSelect(tables[usual].layers, {value: initial}),
    initial,
    read(name, {network = usual} = {}) {
      const {layers} = tables[network] ?? tables[usual];
      if (!layers.some((row) => row.name === name)) throw new RangeError(`unknown layer: ${quoted(name)}`);
      return name;
    },
    write: String
  };
}
