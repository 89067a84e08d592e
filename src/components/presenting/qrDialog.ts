import {html} from "htl";
import {qrCode} from "./qrCode.js";

/**
 * Returns a window with the QR code of the given *link*, as large as there is
 * room, and the link below as text; it is to be put into the page and opened,
 * and leaves it when it is closed. It says where the link is too long for a
 * code, where it leads to this machine only, and where it stands for a photo of
 * the reader's own, which does not travel.
 */
export function qrDialog(link: string, title = "This state, for the hall"): HTMLDialogElement {
  const dialog = html`<dialog class="qr-dialog" aria-label="QR code" onclose=${() => dialog.remove()}
    onkeydown=${(event: Event) => event.stopPropagation()}>
    <p class="qr-dialog-title">${title}</p>
    ${picture(link)}
    ${warnings(link).map((words) => html`<p class="qr-dialog-warning">${words}</p>`)}
    <p class="qr-dialog-link"><a href=${link}>${link}</a></p>
    <button type="button" autofocus onclick=${() => dialog.close()}>Close</button>
  </dialog>` as HTMLDialogElement;
  return dialog;
}

function picture(link: string): Element {
  try {
    return qrCode(link);
  } catch (error) {
    return html`<p class="qr-dialog-warning" role="alert">${(error as Error).message}</p>`;
  }
}

function warnings(link: string): string[] {
  const {hostname, protocol, hash} = new URL(link);
  const isHere = protocol === "file:" || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  const isOwn = [...new URLSearchParams(hash.slice(1)).values()].includes("own");
  return [
    ...(isHere ? ["This address leads to your own machine: nobody else can follow it."] : []),
    ...(isOwn ? ["Your own photo stays on your machine: whoever follows the link sees the figure’s own photo."] : [])
  ];
}
