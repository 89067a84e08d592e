export interface TreeGrowthOptions {
  /** Whether the tree was asked for in a state of its own, and so is there at once. */
  readonly isThere: boolean;
  readonly invalidation?: Promise<unknown>;
}

/** How long the tree takes to grow, in milliseconds. */
export const growingTime = 2800;

/**
 * Lets the tree in the given element grow, level after level, when it is first
 * seen: until then it bears the class tree-unseen, and tree-growing while it
 * grows. At once where motion is unwelcome, where nobody can tell what is seen,
 * and as soon as the reader touches it.
 */
export function treeGrowth(element: HTMLElement, {isThere, invalidation}: TreeGrowthOptions): void {
  const still = typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (isThere || still || typeof IntersectionObserver === "undefined") return;
  element.classList.add("tree-unseen");
  const touches = ["pointerdown", "keydown", "focusin"] as const;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(
    ([{intersectionRatio, intersectionRect}]) => {
      if (intersectionRatio < 0.3 && intersectionRect.height < 0.5 * innerHeight) return;
      observer.disconnect();
      element.classList.replace("tree-unseen", "tree-growing");
      timer = setTimeout(end, growingTime);
    },
    {threshold: [0.05, 0.1, 0.2, 0.3, 0.5]}
  );
  observer.observe(element);
  for (const type of touches) element.addEventListener(type, end);
  addEventListener("beforeprint", end);
  invalidation?.then(end);

  function end(): void {
    clearTimeout(timer);
    observer.disconnect();
    element.classList.remove("tree-unseen", "tree-growing");
    for (const type of touches) element.removeEventListener(type, end);
    removeEventListener("beforeprint", end);
  }
}
