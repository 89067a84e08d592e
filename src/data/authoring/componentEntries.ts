import {join} from "node:path";
import {
  type FunctionDeclaration,
  type JSDocableNode,
  Node,
  type ParameterDeclaration,
  Project,
  type SourceFile,
  type VariableDeclaration
} from "ts-morph";
import type {ComponentEntry, ComponentOption} from "../../components/authoring/componentEntry.js";
import type {UsedComponent} from "./pageComponents.js";

/**
 * Returns what the code in the folder *src* says of the *used* components, in
 * their order: doc comments, signatures and options as they are written. Throws
 * `not exported: NAME of MODULE` where a page imports what a module has not.
 */
export function componentEntries(src: string, used: readonly UsedComponent[]): ComponentEntry[] {
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    compilerOptions: {lib: ["lib.es5.d.ts"], types: []} // of the language only Pick, Omit and their like are needed
  });
  project.addSourceFilesAtPaths(join(src, "components/**/*.ts"));
  return used.map(({name, module, uses}) => {
    const path = join(src, module.replace(/\.js$/, ".ts"));
    const file = project.getSourceFile(path);
    const found = file && declarationOf(file, name);
    if (!found) throw new Error(`not exported: ${name} of ${module}`);
    const signature = signatureOf(found);
    const parameters = Node.isFunctionDeclaration(found) ? found.getParameters() : arrowParameters(found);
    return {
      name,
      room: module.split("/")[1],
      module,
      doc: docOf(Node.isFunctionDeclaration(found) ? found : found.getVariableStatementOrThrow()),
      signature,
      options: parameters.flatMap(optionsOf),
      boards: /\bLiveFigure\b/.test(signature) ? boardsOf(found.getSourceFile()) : [],
      uses
    };
  });
}

/** Returns the function or constant that a module exports by that name, also where it has it from another module. */
function declarationOf(file: SourceFile, name: string): FunctionDeclaration | VariableDeclaration | undefined {
  const own = file.getFunction(name) ?? file.getVariableDeclaration(name);
  if (own) return own;
  for (const exported of file.getExportDeclarations()) {
    const from = exported.getModuleSpecifierSourceFile();
    if (from && exported.getNamedExports().some((d) => d.getName() === name)) return declarationOf(from, name);
  }
}

function arrowParameters(constant: VariableDeclaration): ParameterDeclaration[] {
  const value = constant.getInitializer();
  return Node.isArrowFunction(value) ? value.getParameters() : [];
}

/** Returns what is written before the body of a function; of a constant its name with its type or, where none is written, the beginning of its value. */
function signatureOf(found: FunctionDeclaration | VariableDeclaration): string {
  if (Node.isFunctionDeclaration(found)) {
    const body = found.getBody();
    const text = found.getText();
    const head = body ? text.slice(0, body.getStart() - found.getStart()) : text;
    return oneLine(head.replace(/^[\s\S]*?function\s*/, ""));
  }
  const type = found.getTypeNode();
  if (type) return oneLine(`${found.getName()}: ${type.getText()}`);
  const value = found.getInitializerOrThrow();
  if (Node.isArrowFunction(value)) {
    const head = value.getText().slice(0, value.getBody().getStart() - value.getStart());
    return oneLine(`${found.getName()} = ${head}`);
  }
  const text = oneLine(value.getText());
  return `${found.getName()} = ${text.length > 100 ? `${text.slice(0, 99)}…` : text}`;
}

/** Returns the members of an interface whose name ends in “Options”, or of an object type that is written out. */
function optionsOf(parameter: ParameterDeclaration): ComponentOption[] {
  const type = parameter.getTypeNode();
  if (!type) return [];
  const literal = Node.isTypeLiteral(type);
  if (!literal && !/\w*Options\b/.test(type.getText())) return [];
  const initials = initialsOf(parameter);
  return parameter
    .getType()
    .getProperties()
    .flatMap((property): ComponentOption[] => {
      const member = property.getDeclarations().find(Node.isPropertySignature);
      if (!member) return [];
      const name = property.getName();
      const initial = initials.get(name);
      return [
        {
          name,
          type: oneLine(member.getTypeNode()?.getText() ?? "unknown"),
          isOptional: property.isOptional(),
          doc: docOf(member),
          ...(initial === undefined ? {} : {initial})
        }
      ];
    });
}

/** Returns the values that are taken where an option is not given, by its name: from the signature, or where the function takes its options apart. */
function initialsOf(parameter: ParameterDeclaration): Map<string, string> {
  const name = parameter.getNameNode();
  const patterns = Node.isObjectBindingPattern(name)
    ? [name]
    : parameter
        .getParent()
        .getDescendants()
        .filter(Node.isVariableDeclaration)
        .filter((d) => d.getInitializer()?.getText() === name.getText())
        .map((d) => d.getNameNode())
        .filter(Node.isObjectBindingPattern);
  const elements = patterns.flatMap((pattern) => pattern.getElements());
  return new Map(
    elements.flatMap((element) => {
      const value = element.getInitializer();
      return value ? [[element.getPropertyNameNode()?.getText() ?? element.getName(), oneLine(value.getText())]] : [];
    })
  );
}

/**
 * Returns the functions that draw a figure's picture: those that its module
 * imports, and those of the modules in its folder that it is made of; the
 * nearest first.
 */
function boardsOf(file: SourceFile): string[] {
  const seen = new Set([file]);
  const names = new Set<string>();
  for (const module of seen) {
    for (const imported of module.getImportDeclarations().filter((d) => !d.isTypeOnly())) {
      const from = imported.getModuleSpecifierSourceFile();
      const isNear = from?.getDirectory() === file.getDirectory();
      if (from && isNear) seen.add(from);
      if (!isNear && module !== file) continue;
      const values = imported.getNamedImports().filter((d) => !d.isTypeOnly());
      for (const name of values.map((d) => d.getName())) if (name.endsWith("Board")) names.add(name);
    }
  }
  return [...names];
}

/** Returns a doc comment, each paragraph on one line; empty where there is none. */
function docOf(node: JSDocableNode): string {
  const text = node.getJsDocs().at(-1)?.getCommentText() ?? "";
  return text
    .split(/\n\s*\n/)
    .map(oneLine)
    .join("\n");
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/([({[]) | ([)}\]])/g, "$1$2")
    .trim();
}
