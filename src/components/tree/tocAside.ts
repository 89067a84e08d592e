/** Lets the page’s table of contents step aside while the given figure, which is as wide as the window, is in sight. */
export function tocAside(figure: HTMLElement, invalidation?: Promise<unknown>): void {
  if (typeof IntersectionObserver === "undefined") return;
  const step = (isSeen: boolean) =>
    document.querySelector("#observablehq-toc")?.classList.toggle("tree-toc-aside", isSeen);
  const observer = new IntersectionObserver((entries) => step(entries.at(-1)!.isIntersecting));
  observer.observe(figure);
  invalidation?.then(() => {
    observer.disconnect();
    step(false);
  });
}
