import {FileAttachment} from "observablehq:stdlib";

/** Resolves to the average edges of classes, to be read by readClassEdges. */
export function classEdges(): Promise<ArrayBuffer> {
  return FileAttachment("../../data/edges/averageEdges/classes.bin").arrayBuffer();
}

/** Returns the address of the sheet of the patches of the units that are shown first. */
export function averageEdgesSheet(): string {
  return FileAttachment("../../data/edges/averageEdges/patches.webp").href;
}
