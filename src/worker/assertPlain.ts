/**
 * Throws a TypeError `not plain data: photo.picture is a HTMLImageElement`
 * where something in the *value* cannot be sent to a worker as it is: it may
 * hold numbers, texts, lists, arrays of numbers and objects of such, nothing of
 * a page and no functions.
 */
export function assertPlain(value: unknown, name: string): void {
  if (typeof value === "function" || typeof value === "symbol") throw notPlain(name, typeof value);
  if (typeof value !== "object" || value === null) return;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === "File" || kind === "Blob") return;
  if (kind !== "Object" && kind !== "Array") throw notPlain(name, kind);
  for (const [key, part] of Object.entries(value)) assertPlain(part, `${name}.${key}`);
}

function notPlain(name: string, kind: string): TypeError {
  return new TypeError(`not plain data: ${name} is a ${kind}`);
}
