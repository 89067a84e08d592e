import type {Addition} from "./addition.js";
import {template} from "./template.js";
import {withEntry, withLine} from "./withLine.js";
import {formsOfKebab} from "./wordForms.js";

/** Returns a method of attribution of the given id: the gradient squared, to be made another. Throws `not kebab-case: …`. */
export function newMethod(id: string): Addition {
  const forms = formsOfKebab(id);
  const {camel} = forms;
  const key = id === camel ? camel : `"${id}": ${camel}`;
  return {
    files: {
      [`src/attribution/${camel}.ts`]: template("method.ts", forms),
      [`test/attribution/${camel}-test.ts`]: template("methodTest.ts", forms)
    },
    changes: {
      "src/methods.ts": (text) => {
        if (text.includes(`id: "${id}"`)) throw new RangeError(`it is there already: method ${id}`);
        return withEntry(text, template("methodEntry.ts", forms), "export const methods");
      },
      "src/attribution/explain.ts": (text) =>
        withImport(text, camel).replace(/\n\};\n(?=\n\/\*\*)/, `,\n  ${key}\n};\n`)
    },
    next: [
      `It is the gradient squared: make it another in src/attribution/${camel}.ts, and say so in its entry of src/methods.ts`,
      "An option is a knob of that entry and a line of MethodOptions in src/attribution/explain.ts",
      `Test: npx vitest run ${camel} methods-test (which asks every method the same)`
    ]
  };
}

function withImport(text: string, name: string): string {
  return withLine(text, `import {${name}} from "./${name}.js";`, /^import \{\w+\} from "\.\//);
}
