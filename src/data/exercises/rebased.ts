import {posix} from "node:path";

/**
 * Returns the *markdown* of the page at the path *from*, with every address that
 * holds from there as it is to be written on the page at the path *to*. What
 * leads to another place of the page itself leads to the page.
 */
export function rebased(markdown: string, from: string, to: string): string {
  return markdown
    .replace(/\]\(([^)\s]+)/g, (_, address) => `](${moved(address, from, to)}`)
    .replace(/\b(href|src)="([^"]+)"/g, (_, name, address) => `${name}="${moved(address, from, to)}"`)
    .replace(/(<a) id="[^"]*"/g, "$1"); // an id belongs to one place
}

/** Returns an address that holds from the page at *from* as it is written on the page at *to*. */
export function moved(address: string, from: string, to: string): string {
  if (/^\w+:|^\/\//.test(address)) return address;
  const [path, hash = ""] = address.split("#", 2);
  const target = path ? posix.join(posix.dirname(from), path) : from;
  const way = posix.relative(posix.dirname(to), target) || ".";
  const folder = /\/$/.test(path) || target === "/" ? "/" : "";
  return `${way.startsWith(".") ? way : `./${way}`}${folder === "/" && !way.endsWith("/") ? "/" : ""}${hash ? `#${hash}` : ""}`;
}
