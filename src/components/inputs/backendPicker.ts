import {html} from "htl";
import type {BackendName} from "../../network/backend.js";
import type {Client} from "../../worker/client.js";

const names: readonly (readonly [BackendName | "", string])[] = [
  ["", "the best there is"],
  ["webgpu", "WebGPU"],
  ["webgl", "WebGL"],
  ["wasm", "WebAssembly"],
  ["cpu", "plain JavaScript"]
];

/** Returns what the given backend is called. */
export function backendTitle(name: BackendName): string {
  return names.find(([key]) => key === name)?.[1] ?? name;
}

/**
 * Returns a menu of what does the arithmetic. A choice is the client's, so all
 * its menus show it, and is told by an input event; what the client is asked
 * is then answered by the new one.
 */
export function backendPicker(client: Client): HTMLElement {
  const options = names.map(([name, title]) => html`<option value=${name}>${title}</option>`);
  const select = html`<select oninput=${change}>${options}</select>` as HTMLSelectElement;
  show();
  client.onBackend(show);
  function show(): void {
    select.value = client.backend ?? "";
  }
  function change(): void {
    client.backend = (select.value || undefined) as BackendName | undefined;
  }
  return html`<label class="backend-picker">Compute with ${select}</label>`;
}

/** Returns the menu of backends for a figure; another one calls *again*. */
export function backendMenu(client: Client, again: () => unknown): HTMLElement {
  const menu = backendPicker(client);
  menu.addEventListener("input", (event) => {
    event.stopPropagation();
    again();
  });
  return menu;
}
