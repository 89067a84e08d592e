import type {Layer} from "../network.js";

type Unnamed<L> = L extends Layer ? Omit<L, "name" | "inputs"> : never;

/** A layer that has no name and no inputs yet. */
export type Part = Unnamed<Layer>;
