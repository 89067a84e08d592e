import {html} from "htl";
import type {Film} from "../marks/filmPane.js";
import type {AscentSpec, BuiltAscent} from "./ascents.js";

/** Returns the film on the sheet at the given address. Throws `no such picture: …`. */
export async function loadFilm({title}: AscentSpec, built: BuiltAscent, address: string): Promise<Film> {
  const sheet = new Image();
  sheet.src = address;
  await sheet.decode().catch(() => {
    throw new Error(`no such picture: ${address.split("/").pop()}`);
  });
  const {size, columns, steps, values} = built;
  const frames = steps.map((step, i) => ({
    step,
    value: values[step],
    draw(canvas: HTMLCanvasElement) {
      canvas.width = canvas.height = size;
      const [x, y] = [(i % columns) * size, Math.floor(i / columns) * size];
      canvas.getContext("2d")!.drawImage(sheet, x, y, size, size, 0, 0, size, size);
    }
  }));
  return {frames, values: values.map((value, step) => [step, value] as const), steps: values.length - 1, name: title};
}

/** Returns a row of buttons, one a film, each with the film’s last picture. Its value is the id of the film that is shown, or "". */
export function builtFilms(
  ascents: readonly AscentSpec[],
  films: readonly BuiltAscent[],
  sheets: Readonly<Record<string, string>>
) {
  let picked = "";
  const width = 84;
  const buttons = ascents.map(({id, title}) => {
    const {steps, columns} = films.find((d) => d.id === id)!;
    const last = steps.length - 1;
    const rows = Math.ceil(steps.length / columns);
    const place = `${-(last % columns) * width}px ${-Math.floor(last / columns) * width}px`;
    const style = `background: url(${JSON.stringify(sheets[id])}) ${place} / ${columns * width}px ${rows * width}px`;
    return html`<button type="button" class="built-film" value=${id} onclick=${() => pick(id)}>
      <span class="built-film-picture" style=${style}></span>${title}</button>` as HTMLButtonElement;
  });
  const element = html`<div class="built-films" role="group" aria-label="Made when this site was built">${buttons}</div>`;
  show("");

  function pick(id: string): void {
    show(id);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(id: string): void {
    picked = id;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === id));
  }

  return Object.defineProperty(element as HTMLElement & {value: string}, "value", {get: () => picked, set: show});
}
