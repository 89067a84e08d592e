import {html} from "htl";
import type {UnitNames} from "../units/unitNames.js";

/** Returns a button that takes *names* of units from a file. */
export function namesInput(names: UnitNames): HTMLElement {
  const said = html`<span role="status"></span>`;
  const file =
    html`<input type="file" class="visually-hidden" accept=".json,application/json" onchange=${take} />` as HTMLInputElement;
  return html`<span><label class="figure-button">${file}Import names …</label> ${said}</span>`;

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
