/** Puts the given window into the page, over everything, and opens it. */
export function openDialog(dialog: HTMLDialogElement): void {
  document.body.append(dialog);
  dialog.showModal();
}
