import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import {csvText} from "../frame/csvText.js";
import {saveFile} from "../frame/saveFile.js";
import {countWords, fieldWords, kindText, shapeText} from "../marks/layerText.js";
import {scrollTable} from "../marks/scrollTable.js";
import {type NetworkBlock, networkBlocks} from "./networkBlocks.js";

export interface LayerTableOptions {
  /** What the network is called in file names. */
  readonly name: string;
}

/**
 * Returns a table of all *layers* of a network, folded up block by block, with
 * a box to find layers by name or kind and a button that saves it as CSV.
 */
export function layerTable(layers: readonly LayerRow[], {name}: LayerTableOptions): HTMLElement {
  const blocks = networkBlocks(layers).map((block) => ({block, ...blockDetails(block)}));
  const found = html`<span role="status" class="layer-found"></span>`;
  const filter =
    html`<input type="search" placeholder=${`${blocks[1].block.name}, pooling …`} oninput=${narrow} />` as HTMLInputElement;
  return html`<div class="networks-layer-table">
    <div class="networks-layer-table-tools"><label>Find a layer ${filter}</label>${found}
      <button type="button" class="networks-layer-save" onclick=${() => saveFile(`${name}-layers.csv`, new Blob([csv(layers)], {type: "text/csv"}))}>CSV</button></div>
    ${blocks.map(({details}) => details)}
  </div>`;

  function narrow(event: Event): void {
    event.stopPropagation(); // a search is no choice
    const words = filter.value.toLowerCase().replaceAll("×", "x").split(/\s+/).filter(Boolean);
    let count = 0;
    for (const {block, details, rows} of blocks) {
      let matches = 0;
      block.layers.forEach((layer, i) => {
        const text = `${layer.name} ${kindText(layer)} ${shapeText(layer)}`.toLowerCase().replaceAll("×", "x");
        rows[i].hidden = !words.every((word) => text.includes(word));
        if (!rows[i].hidden) ++matches;
      });
      details.hidden = matches === 0;
      details.open = words.length > 0 && matches > 0;
      count += matches;
    }
    found.textContent = words.length ? `${count} of ${layers.length} layers` : "";
  }
}

function blockDetails(block: NetworkBlock): {details: HTMLDetailsElement; rows: readonly HTMLElement[]} {
  const {name, layers, output, parameters} = block;
  const rows = layers.map((layer) => {
    return html`<tr><th scope="row">${breakable(layer.name.slice(name.length + 1) || name)}</th><td>${kindText(layer)}</td><td>${shapeText(layer)}</td>
      <td class="networks-number">${countWords(layer.parameters)}</td><td class="networks-number">${fieldWords(layer)}</td></tr>`;
  });
  const details = html`<details>
    <summary><strong>${name}</strong> <span>${shapeText(output)}</span> <span>${layers.length} ${layers.length > 1 ? "layers" : "layer"}</span> <span>${countWords(parameters)} parameters</span></summary>
    ${scrollTable(
      html`<table>
      <thead><tr><th scope="col">layer</th><th scope="col">kind</th><th scope="col">gives</th>
        <th scope="col" class="networks-number">parameters</th><th scope="col" class="networks-number">sees</th></tr></thead>
      <tbody>${rows}</tbody>
    </table>`,
      `Layers of ${name}`
    )}
  </details>` as HTMLDetailsElement;
  return {details, rows};
}

/** Returns a name that may break after each slash. */
function breakable(name: string): (string | Node)[] {
  return name.split("/").flatMap((part, i) => (i ? ["/", html`<wbr />`, part] : [part]));
}

function csv(layers: readonly LayerRow[]): string {
  return csvText(
    layers.map((layer) => {
      const {field} = layer;
      const of = (pair: readonly [number, number] | undefined, i: 0 | 1) => pair?.[i] ?? "";
      const map = field === "whole image" ? undefined : field;
      return {
        block: layer.block,
        name: layer.name,
        kind: layer.kind,
        inputs: layer.inputs.join(" "),
        shape: shapeText(layer),
        parameters: layer.parameters,
        window: layer.window?.join("×") ?? "",
        step: layer.step?.join("×") ?? "",
        field_height: of(map?.size, 0),
        field_width: of(map?.size, 1),
        field_step: of(map?.stride, 0),
        field_top: of(map?.start, 0),
        field_left: of(map?.start, 1)
      };
    })
  );
}
