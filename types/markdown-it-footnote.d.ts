declare module "markdown-it-footnote" {
  const plugin: unknown;
  export default plugin;
}
