import {resize} from "observablehq:stdlib";
import type {LayerRow} from "../../network/layerTable.js";
import {figureAddress} from "../frame/figureAddress.js";
import {pictureField} from "../frame/inputFields.js";
import {readChoice} from "../frame/linkReaders.js";
import {layerDiagram} from "./layerDiagram.js";
import {networkBlocks} from "./networkBlocks.js";

export interface NetworkDiagramOptions {
  /** Names the drawing in links. */
  readonly id: string;
  /** The network’s title, for those who cannot see the drawing. */
  readonly title: string;
  /** The block that is open at first; defaults to none. */
  readonly open?: string;
  /** Ends the following of the address. */
  readonly invalidation?: Promise<unknown>;
}

/** What a link has where no block is open. */
const none = "none";

/**
 * Returns a drawing of a network as wide as the room it gets; the block that
 * the reader opened stays open in any room, and is in the page’s address,
 * “inception.open=Mixed_6a”.
 */
export function networkDiagram(
  layers: readonly LayerRow[],
  {id, title, open = "", invalidation}: NetworkDiagramOptions
): HTMLElement {
  const read = readChoice("block", [none, ...networkBlocks(layers).map(({name}) => name)]);
  const field = pictureField(open, {
    read: (text) => (read(text) === none ? "" : text),
    write: (name) => name || none
  });
  const address = figureAddress<{open: string}>(id, {open: field});
  let opened = address.read().values.open ?? open;
  let diagram: ReturnType<typeof layerDiagram> | undefined;
  address.onChange(follow, invalidation);
  return resize((width) => {
    diagram = layerDiagram(layers, {width, title, open: opened});
    diagram.addEventListener("input", choose);
    return diagram;
  });

  function choose(event: Event): void {
    event.stopPropagation();
    opened = diagram!.value;
    address.write({open: opened}, "push");
  }

  function follow(): void {
    opened = address.read().values.open ?? open;
    if (diagram) diagram.value = opened;
  }
}
