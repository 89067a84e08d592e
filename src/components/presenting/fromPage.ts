/**
 * Returns a value of another page's prose as it can be shown here: a link to a
 * place or a state of that *page* leads there; anything else stays what it is.
 */
export function fromPage(value: unknown, page: string): unknown {
  if (!(value instanceof HTMLAnchorElement)) return value;
  const address = value.getAttribute("href") ?? "";
  const link = document.createElement("a"); // what the page's own does when it is pressed means nothing here
  link.href = address.startsWith("#") ? page + address : address;
  link.textContent = value.textContent;
  return link;
}
