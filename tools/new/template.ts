import {readFileSync} from "node:fs";
import type {WordForms} from "./wordForms.js";

/** Returns the template of the given *name*, a file of tools/new/templates, with a thing's names in the place of “camel”, “Pascal”, “kebab” and “Title”. */
export function template(name: string, {camel, pascal, kebab, title}: WordForms): string {
  const names: Readonly<Record<string, string>> = {camel, Pascal: pascal, kebab, Title: title};
  const text = readFileSync(new URL(`./templates/${name}.txt`, import.meta.url), "utf8");
  return text.replace(/camel|Pascal|kebab|Title/g, (word) => names[word]);
}
