/** A name in the forms that code, files and readers use. */
export interface WordForms {
  /** Of a function and its file: “photoTones”. */
  readonly camel: string;
  /** Of a type: “PhotoTones”. */
  readonly pascal: string;
  /** Of an id, an address and a class: “photo-tones”. */
  readonly kebab: string;
  /** For readers: “Photo tones”. */
  readonly title: string;
}

/** Words that JavaScript keeps for itself. */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public
  return static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/)
);

/** Returns the forms of a camelCase *name*. Throws `not camelCase: …`. */
export function formsOfCamel(name: string): WordForms {
  if (!/^[a-z]+[0-9]*([A-Z][a-z0-9]+)*$/.test(name) || reserved.has(name))
    throw new RangeError(`not camelCase: ${name}`);
  return formsOf(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}

/** Returns the forms of a kebab-case *name*. Throws `not kebab-case: …`. */
export function formsOfKebab(name: string): WordForms {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) || reserved.has(name))
    throw new RangeError(`not kebab-case: ${name}`);
  return formsOf(name);
}

function formsOf(kebab: string): WordForms {
  const camel = kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const words = kebab.replaceAll("-", " ");
  return {camel, pascal: capitalized(camel), kebab, title: capitalized(words)};
}

function capitalized(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
