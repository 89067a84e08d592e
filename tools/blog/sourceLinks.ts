import {escaped} from "./escaped.js";

/** Returns links to the source *file* ("src/index.md") in the *repository* and to its editor there, as HTML; empty without one. */
export function sourceLinks(repository: string | undefined, file: string): string {
  if (!repository) return "";
  const link = (kind: string, text: string) =>
    `<a href="${escaped(`${repository.replace(/\.git$/, "")}/${kind}/main/${file}`)}">${text}</a>`;
  return ` ${link("blob", "View source")}. ${link("edit", "Suggest an edit")}.`;
}
