import {html} from "htl";
import {unitTitle, type ViewNode} from "./catTreeView.js";

/** A unit whose name can be changed, and whether it has one. */
export type NamedUnit = Pick<ViewNode, "layer" | "unit" | "name" | "named">;

export interface NameInPlace<T extends NamedUnit = ViewNode> {
  readonly element: HTMLElement;
  update(node: T): void;
  /** Lets the reader write a name. */
  edit(): void;
}

/**
 * Returns the name of a node, which the reader can change where it stands:
 * Enter takes it, Escape leaves it. A unit without a name asks for one.
 */
export function nameInPlace<T extends NamedUnit = ViewNode>(rename: (node: T, name: string) => void): NameInPlace<T> {
  let node: T | undefined;
  const text = html`<span class="tree-name-text" aria-hidden="true" onclick=${clicked} ondblclick=${edit}></span>`;
  const field =
    html`<input class="tree-name-field" type="text" maxlength="60" autocomplete="off" hidden />` as HTMLInputElement;
  const element = html`<span class="tree-name">${text}${field}</span>`;
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" || event.key === "Escape") end(event.key === "Enter", true);
  });
  field.addEventListener("blur", () => end(true, false));
  field.addEventListener("change", (event) => event.stopPropagation());
  for (const type of ["click", "pointerdown"]) field.addEventListener(type, (event) => event.stopPropagation());

  function clicked(event: Event): void {
    if (node?.named || !isNamable()) return;
    event.stopPropagation();
    edit();
  }

  function isNamable(): boolean {
    return !!node && node.layer !== "input";
  }

  function edit(): void {
    if (!isNamable()) return;
    field.value = node!.named ? node!.name : "";
    field.setAttribute("aria-label", `Your name for ${unitTitle(node!)}`);
    field.placeholder = "eye, fur, edge …";
    field.hidden = false;
    text.hidden = true;
    field.focus();
    field.select();
  }

  function end(isTaken: boolean, isOver: boolean): void {
    if (field.hidden) return;
    const name = field.value.trim();
    field.hidden = true;
    text.hidden = false;
    if (isTaken && node && name !== (node.named ? node.name : "")) rename(node, name);
    if (isOver) element.closest<HTMLElement>("[data-node]")?.focus();
  }

  return {
    element,
    edit,
    update(now) {
      node = now;
      text.replaceChildren(now.named ? now.name : html`${now.unit} <em>name it …</em>`);
      text.title = now.named ? `${now.name} (${unitTitle(now)})` : `${unitTitle(now)}: give it a name`;
    }
  };
}
