import {chapters} from "../../chapters.js";
import {wholePagePath} from "./embedAddress.js";

export interface SitePage {
  /** The page’s address from the site’s root, as the registry has it. */
  readonly path: string;
  /** Where the site lies on its host: what comes before the path, without a slash at its end. */
  readonly base: string;
}

/** Returns which page of the site lies at the given *pathname*; an unknown one is taken for the home page. */
export function sitePage(pathname: string = location.pathname): SitePage {
  const plain = wholePagePath(pathname).replace(/\.html$/, "");
  const page = chapters.find(({path}) => path !== "/" && plain.endsWith(path));
  if (page) return {path: page.path, base: plain.slice(0, -page.path.length)};
  return {path: "/", base: plain.replace(/\/[^/]*$/, "")};
}
