/** Gives a field a value and tells it so, as a reader who leaves the field does. */
export function enter(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  field.dispatchEvent(new Event("change", {bubbles: true}));
}

/** Returns what the given *element*'s input events found as its value, as they come. */
export function valuesOf<T>(element: HTMLElement & {readonly value: T}): T[] {
  const values: T[] = [];
  element.addEventListener("input", ({bubbles}) => {
    if (!bubbles) throw new Error("an input event that does not bubble");
    values.push(element.value);
  });
  return values;
}

/**
 * Sets a property of a form. jsdom's forms are proxies that refuse an
 * assignment to a setter of their own, which browsers do not.
 */
export function assign<T extends HTMLElement, K extends keyof T>(form: T, key: K, value: T[K]): void {
  Object.getOwnPropertyDescriptor(form, key)!.set!.call(form, value);
}
