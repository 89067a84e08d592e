import {html} from "htl";

/**
 * Returns the parts of a *doc* comment's paragraph: words in stars emphasised,
 * names in backticks as code, addresses as links, and all else as it is written.
 */
export function docText(doc: string): (string | HTMLElement)[] {
  const parts = doc.split(/(`[^`]+`|(?<!\w)\*[\w][^*]*\*|https?:\/\/[^\s)]*[\w/])/);
  return parts.filter(Boolean).map((part) => {
    if (/^`.+`$/.test(part)) return html`<code>${part.slice(1, -1)}</code>`;
    if (/^\*.+\*$/.test(part)) return html`<em>${part.slice(1, -1)}</em>`;
    if (/^https?:/.test(part)) return html`<a href=${part}>${part}</a>`;
    return part;
  });
}
