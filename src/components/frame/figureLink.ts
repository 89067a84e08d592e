/** Returns the address of a figure’s state as one that leads to the figure of the given *id*, also where the state is that in which the page shows it. */
export function figureLink(address: string, id: string): string {
  return address.includes("#") ? address : `${address}#${id}`;
}
