import type {ComponentUse} from "../../components/authoring/componentEntry.js";

/** A page as its author wrote it. */
export interface WrittenPage {
  /** Its address from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly markdown: string;
}

/** What pages import of a module of components. */
export interface UsedComponent {
  readonly name: string;
  /** The path from `src`, with the ending `.js`. */
  readonly module: string;
  readonly uses: readonly ComponentUse[];
}

const fence = /^(`{3,})(\w*)[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm;
const importing = /^import\s*\{([^}]*)\}\s*from\s*"([^"]+)";/gm;

/**
 * Returns what the *pages* import of `src/components`, by room and name, each
 * with the first cell of every page that uses it, or the first expression
 * within its text. An import that no cell uses has no use.
 */
export function pageComponents(pages: readonly WrittenPage[]): UsedComponent[] {
  const found = new Map<string, {name: string; module: string; uses: ComponentUse[]}>();
  for (const {path, title, markdown} of pages) {
    const cells = Array.from(markdown.matchAll(fence)).filter(
      ([, ticks, language]) => ticks === "```" && language === "js"
    );
    const codes = cells.map(([, , , code]) => code);
    const text = markdown.replace(fence, "");
    for (const [, list, specifier] of codes.flatMap((code) => [...code.matchAll(importing)])) {
      const module = new URL(specifier, `https://site${path}`).pathname.slice(1);
      if (!module.startsWith("components/")) continue;
      for (const {name, alias} of namesOf(list)) {
        const key = `${module} ${name}`;
        const component = found.get(key) ?? {name, module, uses: []};
        found.set(key, component);
        const code = useOf(alias, codes, text);
        if (code && !component.uses.some((use) => use.path === path)) component.uses.push({path, title, code});
      }
    }
  }
  const order = ({module, name}: UsedComponent) => `${module.split("/")[1]}/${name}`.toLowerCase();
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function namesOf(list: string): {readonly name: string; readonly alias: string}[] {
  const parts = list.split(",").map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const [name, alias = name] = part.split(/\s+as\s+/);
    return {name, alias};
  });
}

/** Returns the first cell that calls what has the name, else the first that names it, else the first expression of the text that does; undefined where none does. */
function useOf(name: string, cells: readonly string[], text: string): string | undefined {
  const named = `(?<![\\w$.])${name.replaceAll("$", "\\$")}`;
  const withoutTexts = (code: string) => code.replace(/"[^"\n]*"/g, '""');
  const own = cells.map((code) => code.replace(importing, "").trim());
  const first = (form: string) => own.find((code) => new RegExp(form).test(withoutTexts(code)));
  const expressions = text.match(/\$\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})+\}/g) ?? [];
  return (
    first(`${named}\\(`) ??
    first(`${named}(?![\\w$])`) ??
    expressions.find((code) => new RegExp(`${named}(?![\\w$])`).test(code))
  );
}
