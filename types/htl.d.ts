declare module "htl" {
  type Tag<T> = (strings: TemplateStringsArray, ...values: unknown[]) => T;

  /** Returns the element of a template literal; `html.fragment` returns a fragment, for templates of several nodes. */
  export const html: Tag<HTMLElement> & {readonly fragment: Tag<DocumentFragment>};

  /** Returns the SVG element of a template literal; `svg.fragment` returns a fragment. */
  export const svg: Tag<SVGElement> & {readonly fragment: Tag<DocumentFragment>};
}
