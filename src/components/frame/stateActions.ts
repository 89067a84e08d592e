import {html} from "htl";
import {embedAddress} from "../presenting/embedAddress.js";
import {embedDialog} from "../presenting/embedDialog.js";
import {keptPlaylist} from "../presenting/keptPlaylist.js";
import {openDialog} from "../presenting/openDialog.js";
import {qrDialog} from "../presenting/qrDialog.js";
import {sitePage} from "../presenting/sitePage.js";
import {figureLink} from "./figureLink.js";

export interface StateActionsOptions {
  /** The figure’s id in the page. */
  readonly id: string;
  /** What the figure shows, in a few words. */
  readonly title: string;
  /** Returns the address of what is seen. Throws where a link cannot carry it. */
  readonly link: () => string;
  /** Runs an action, and says to the reader what it throws. */
  readonly act: (action: () => void) => void;
  /** Says what was done. */
  readonly say: (...content: readonly (string | Node)[]) => void;
}

/** Returns the buttons for what can be done with the state that a figure is in: put it into the playlist, show its QR code, or embed it. */
export function stateActions({id, title, link, act, say}: StateActionsOptions): HTMLElement[] {
  function add(): void {
    const {path, base} = sitePage();
    const count = keptPlaylist().add({path, id, state: stateIn(link(), id), title});
    say(`In the playlist, as figure ${count}. `, html`<a href=${`${base}/lecture/playlist`}>Open the playlist</a>`);
  }

  function embed(): void {
    const address = embedAddress(link(), id);
    const {path, base} = sitePage();
    const root = new URL(`${base}/`, address).href;
    openDialog(embedDialog({address, root, page: path.slice(1) || "index", id, title, height: heightOf(id)}));
  }

  const code = () => openDialog(qrDialog(figureLink(link(), id), title));
  return [
    html`<button type="button" onclick=${() => act(add)}>Add to playlist</button>`,
    html`<button type="button" onclick=${() => act(code)}>QR code</button>`,
    html`<button type="button" onclick=${() => act(embed)}>Embed</button>`
  ];
}

/** Returns how high the figure is now, with the line below it in a frame; undefined where it is not in the page. */
function heightOf(id: string): number | undefined {
  const height = document.getElementById(id)?.getBoundingClientRect().height;
  return height ? height + 80 : undefined;
}

/** Returns what the given *address* says of the figure alone. */
function stateIn(address: string, id: string): string {
  const {hash} = new URL(address);
  const own = [...new URLSearchParams(hash.includes("=") ? hash.slice(1) : "")];
  return new URLSearchParams(own.filter(([key]) => key.startsWith(`${id}.`))).toString();
}
