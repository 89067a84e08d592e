// The types have moved to protocol.ts; who imports them from here goes on compiling.
export type * from "./protocol.js";
export type {PhotoPixels as Photo, StepImage as ProgressFrame} from "./protocol.js";
