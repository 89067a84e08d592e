import {sum} from "d3-array";
import type {Family} from "./catTreeStore.js";

/** Returns which share of the scores of all units of their layer the children have, 0…1; undefined where the others' scores are not known, or all are 0. */
export function carriedShare({children, total}: Pick<Family, "children" | "total">): number | undefined {
  return total ? sum(children, ({score}) => score) / total : undefined;
}
