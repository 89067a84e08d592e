/** What a page's prose speaks of: cells that it needs, to be run somewhere else. */
export interface NeededCells {
  /** What is imported, by the name that the page gives it. */
  readonly imports: ReadonlyMap<string, {readonly name: string; readonly from: string}>;
  /** The other statements, in the page's order: `const digit = …;`. */
  readonly statements: readonly string[];
}

interface Statement {
  readonly code: string;
  readonly names: readonly string[];
}

/**
 * Returns what of a page's *cells* the given *expressions* need: what they name,
 * what that names, and so on. Throws `neither imported nor declared: …` where
 * an expression begins with a name that no cell has.
 */
export function neededCells(cells: readonly string[], expressions: readonly string[]): NeededCells {
  const statements = cells.flatMap(statementsOf);
  const needed = new Set<Statement>();
  const visit = (code: string) => {
    for (const statement of statements) {
      if (needed.has(statement) || !statement.names.some((name) => speaksOf(code, name))) continue;
      needed.add(statement);
      if (!/^import\b/.test(statement.code)) visit(statement.code);
    }
  };
  for (const expression of expressions) {
    const first = /^[\w$]+/.exec(expression.replace(/^\(+|^100 \* /g, ""))?.[0];
    const known = !first || /^(\d+|Math|Number|String|Object|Array)$/.test(first);
    if (!known && !statements.some(({names}) => names.includes(first)))
      throw new Error(`neither imported nor declared: ${first}`);
    visit(expression);
  }
  const all = [...expressions, ...Array.from(needed, ({code}) => code)].filter((code) => !/^import\b/.test(code));
  const isUsed = (name: string) => all.some((code) => speaksOf(code, name));
  const found = statements.filter((statement) => needed.has(statement));
  return {
    imports: new Map(found.flatMap(({code}) => importsOf(code)).filter(([name]) => isUsed(name))),
    statements: found.map(({code}) => code).filter((code) => !/^import\b/.test(code))
  };
}

/** Returns the imports and declarations of a cell; a cell that shows something has none. */
function statementsOf(cell: string): Statement[] {
  const parts = cell.match(/^(?:import|const)\b[\s\S]*?;[ \t]*$/gm) ?? [];
  return parts.map((code) => {
    if (/^import\b/.test(code)) return {code, names: importsOf(code).map(([name]) => name)};
    const [, list, one] = /^const\s+(?:[{[]([^}\]]*)[}\]]|([\w$]+))\s*=/.exec(code) ?? [];
    const names = list === undefined ? [one] : list.split(",").map((d) => d.split(":").at(-1)!.trim());
    return {code, names: names.filter(Boolean)};
  });
}

function importsOf(code: string): [name: string, {name: string; from: string}][] {
  const [, list = "", from = ""] = /\{([^}]*)\}\s*from\s*"([^"]+)"/.exec(code) ?? [];
  return list
    .split(",")
    .map((d) => d.trim())
    .filter(Boolean)
    .map((d) => {
      const [name, alias = name] = d.split(/\s+as\s+/);
      return [alias, {name, from}];
    });
}

/** Whether the code has the given name as a name, and not as a property of something. */
function speaksOf(code: string, name: string): boolean {
  const plain = code.replace(/"[^"\n]*"/g, '""'); // words in a text are no names
  return new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(plain);
}
