/** A stand-in for `observablehq:stdlib` in tests: no observers, one size, files by name only. */

type Notify<T> = (value: T) => T;
type Rendered = Node | string | null | undefined;

/** Calls *render* once with 640×400 and returns a div with its result (after a microtask where it is a promise). */
export function resize(render: (width: number, height: number) => Rendered | Promise<Rendered>): HTMLDivElement {
  const div = document.createElement("div");
  const rendered = render(640, 400);
  if (rendered instanceof Promise) rendered.then((child) => child != null && div.append(child));
  else if (rendered != null) div.append(rendered);
  return div;
}

/** Returns a file that knows its name and address; what it holds is the test's business. */
export function FileAttachment(name: string) {
  return {name: name.split("/").pop() ?? name, href: name, url: async () => name};
}

async function* notified<T>(initialize: (notify: Notify<T>) => unknown, keep: "all" | "latest"): AsyncGenerator<T> {
  const values: T[] = [];
  let wake: (() => void) | undefined;
  const dispose = initialize((value) => {
    if (keep === "latest") values.length = 0;
    values.push(value);
    wake?.();
    return value;
  });
  try {
    for (;;) {
      if (values.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      yield values.shift() as T;
    }
  } finally {
    if (typeof dispose === "function") dispose();
  }
}

export const Generators = {
  observe: <T>(initialize: (notify: Notify<T>) => unknown) => notified(initialize, "latest"),
  queue: <T>(initialize: (notify: Notify<T>) => unknown) => notified(initialize, "all"),
  input: (element: Element & {value?: unknown}) =>
    notified((notify) => {
      const inputted = () => notify(element.value);
      element.addEventListener("input", inputted);
      notify(element.value);
      return () => element.removeEventListener("input", inputted);
    }, "latest"),
  width: () => notified<number>((notify) => void notify(640), "latest"),
  dark: () => notified<boolean>((notify) => void notify(false), "latest")
};
