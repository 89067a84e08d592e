export interface WhenNearOptions {
  /** How far off the screen counts as near, in CSS pixels; defaults to 400. */
  readonly margin?: number;
  /** Ends the watching. */
  readonly invalidation?: Promise<unknown>;
}

/** Calls the given function once, when the element comes near the screen or the page is to be printed; at once where nobody can tell. */
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
      if (entries.some(({isIntersecting}) => isIntersecting)) come();
    },
    {rootMargin: `${margin}px`}
  );
  observer.observe(element);
  window.addEventListener("beforeprint", come);
  invalidation?.then(leave);

  function come(): void {
    leave();
    act();
  }

  function leave(): void {
    observer.disconnect();
    window.removeEventListener("beforeprint", come);
  }
}
