import type {Addition} from "./addition.js";
import {template} from "./template.js";
import {withEntry, withLine} from "./withLine.js";
import {formsOfCamel} from "./wordForms.js";

/**
 * Returns a live figure of the given *name* in a family of its own: what it
 * computes, its picture, the figure, its style, its test, and an example for
 * the playground; and, where a *loader* is wanted, what computes its default
 * when the site is built. Throws
 * `not camelCase: …`.
 */
export function newFigure(name: string, {loader = false}: {readonly loader?: boolean} = {}): Addition {
  const forms = formsOfCamel(name);
  const folder = `src/components/${name}`;
  const file = `data/${name}/built.json`;
  const built = loader ? `built: await FileAttachment("${file}").json(), ` : "";
  return {
    files: {
      [`${folder}/${name}.ts`]: template("figure.ts", forms),
      [`${folder}/${name}Board.ts`]: template("board.ts", forms),
      [`${folder}/${name}Numbers.ts`]: template("numbers.ts", forms),
      [`${folder}/${name}.css`]: template("style.css", forms),
      [`test/components/${name}/${name}-test.ts`]: template("figureTest.ts", forms),
      ...(loader ? {[`src/${file}.ts`]: template("loader.ts", forms)} : {})
    },
    changes: {
      "src/components/figures.css": (text) => withLine(text, `@import url("./${name}/${name}.css");`, /^@import /),
      "src/components/playground/boardExamples.ts": (text) =>
        withEntry(
          withLine(
            text,
            `import {${name}Board} from "../${name}/${name}Board.js";`,
            /^import \{\w+\} from "\.\.\/\w+\//
          ),
          template("example.ts", forms),
          "export const boardExamples"
        )
    },
    next: [
      `On a page: import {${name}} from "./components/${name}/${name}.js"; then ${name}({${built}invalidation})`,
      `Compute your own in ${name}Numbers.ts and draw it in ${name}Board.ts; to ask a network, see src/components/rules/threeRules.ts`,
      `Look: npm start, and /playground there. Test: npx vitest run ${name} playground (which keeps a snapshot of the picture)`
    ]
  };
}
