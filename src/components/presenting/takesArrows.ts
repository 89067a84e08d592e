/** Returns whether whatever has the focus may want the arrow keys for itself. */
export function takesArrows(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const own = "input, textarea, select, audio, video, [contenteditable], [role], [tabindex]:not(a):not(button), pre";
  return !!target.closest(own) && target !== document.body;
}
