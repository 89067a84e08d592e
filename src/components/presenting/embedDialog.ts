import {html} from "htl";

/** It is no import of this module. */
const keyword = "import";

/** How high a frame is before the figure in it has said how high it is, where that is not known. */
const someHeight = 640;

/**
 * Returns what puts a figure into a page of another site: a frame, and a line that lets it be as high as the figure. The
 * *address* is that of its embedded page, with the state; *title* says what it is.
 */
export function embedSnippet(address: string, title: string, height = someHeight): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy"
  style="width: 100%; height: ${Math.round(height)}px; border: 0" allow="camera; clipboard-write; fullscreen"></iframe>
<script>
addEventListener("message", ({source, data}) => {
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source && data?.type === "why-is-this-a-cat:size" && data.height > 0 && data.height < 20000)
      frame.style.height = data.height + "px";
});
</script>
`;
}

/** A figure that is to be embedded. */
export interface Embedded {
  /** The address of its embedded page, with the state. */
  readonly address: string;
  /** The address of the site’s root, with a slash at its end. */
  readonly root: string;
  /** The path of its page from there, “lecture/occlusion”. */
  readonly page: string;
  readonly id: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** How high it is, where that is known, in pixels. */
  readonly height?: number;
}

/** Returns what does the same from a script, by the module that the site has for that. */
export function moduleSnippet({address, root, page, id, title}: Embedded): string {
  const state = new URL(address).hash.slice(1);
  return `<div id="figure"></div>
<script type="module">
${keyword} {figure} from ${literal(`${root}embed/figure.js`)};

figure(document.querySelector("#figure"), ${literal(page)}, ${literal(id)}, ${literal({title, ...(state && {state})})});
</script>
`;
}

/** Returns a window with what embeds a figure, to be copied. */
export function embedDialog(embedded: Embedded): HTMLDialogElement {
  const {address, title, height} = embedded;
  const status = html`<p role="status"></p>`;
  const field = (label: string, text: string) => {
    const area = html`<textarea readonly rows="9" aria-label=${label}>${text}</textarea>` as HTMLTextAreaElement;
    const copy = () => {
      area.select();
      void navigator.clipboard?.writeText(text).then(
        () => tell("Copied."),
        () => tell("Copy what is marked.")
      );
    };
    return html`<section><b>${label}</b> <button type="button" onclick=${copy}>Copy</button>${area}</section>`;
  };
  const tell = (words: string) => {
    status.textContent = words;
  };
  const dialog =
    html`<dialog class="qr-dialog embed-dialog" aria-label="Embed this figure" onclose=${() => dialog.remove()}
    onkeydown=${(event: Event) => event.stopPropagation()}>
    <p class="qr-dialog-title">Embed: ${title}</p>
    <p>The figure alone, in the state that you see, for a page of a course or a blog. It is as high as it needs.</p>
    ${field("As a frame", embedSnippet(address, title, height))}
    ${field("As a module", moduleSnippet(embedded))}
    ${status}
    <p><a href=${address} target="_blank">Look at it</a></p>
    <button type="button" autofocus onclick=${() => dialog.close()}>Close</button>
  </dialog>` as HTMLDialogElement;
  return dialog;
}

/** Escapes a text for an attribute between double quotes. */
function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Returns a value as a literal of JavaScript that cannot end the script around it. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
