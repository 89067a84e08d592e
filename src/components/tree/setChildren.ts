/** Replaces the children only where they are others, so that the focus stays. */
export function setChildren(parent: Element, children: readonly Element[]): void {
  const same = parent.children.length === children.length && children.every((d, i) => parent.children[i] === d);
  if (!same) parent.replaceChildren(...children);
}
