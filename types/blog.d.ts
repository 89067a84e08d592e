declare module "js-yaml" {
  const yaml: {safeLoad(text: string, options: {schema: unknown}): unknown; JSON_SCHEMA: unknown};
  export default yaml;
}
declare module "markdown-it-footnote" {
  const footnotes: (md: never) => void;
  export default footnotes;
}
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly {
      readonly id: string;
      readonly title?: string;
      readonly URL?: string;
      readonly [key: string]: unknown;
    }[];
    format(kind: "bibliography", options: object): readonly (readonly [string, string])[];
    format(kind: "citation", options: object): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "markdown-it" {
  interface Rendering {
    render(text: string, env: object): string;
  }
  const MarkdownIt: new (options: object) => Rendering & import("../tools/blog/markdownTypes.js").BlogMarkdown;
  export default MarkdownIt;
}
