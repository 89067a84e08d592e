/** Returns whether whatever has the focus, in this page or one within it, may want the arrow keys for itself. */
export function takesArrows(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null;
  if (!element?.closest) return false;
  const own = "input, textarea, select, audio, video, [contenteditable], [role], [tabindex]:not(a):not(button), pre";
  return !!element.closest(own) && target !== element.ownerDocument?.body;
}
