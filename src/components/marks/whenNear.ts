export interface WhenNearOptions {
  /** How far off the screen counts as near, in CSS pixels; defaults to 400. */
  readonly margin?: number;
  /** Ends the watching. */
  readonly invalidation?: Promise<unknown>;
}

/** Calls the given function once, when the element comes near the screen; at once where nobody can tell. */
export function whenNear(
  element: HTMLElement,
  act: () => void,
  {margin = 400, invalidation}: WhenNearOptions = {}
): void {
  if (typeof IntersectionObserver === "undefined") {
    act();
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    {rootMargin: `${margin}px`}
  );
  observer.observe(element);
  invalidation?.then(() => observer.disconnect());
}
