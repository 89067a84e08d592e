import {type Config, record} from "../kerasLayer.js";
import type {GraphNode} from "./graphNode.js";

function attribute({attributes}: GraphNode, key: string): Config | undefined {
  return Object.hasOwn(attributes, key) ? record(attributes[key]) : undefined;
}

function wrong({attributes, name}: GraphNode, key: string): RangeError {
  const text = JSON.stringify(attributes[key])?.slice(0, 40);
  return new RangeError(text ? `wrong attribute: ${key} ${text} (${name})` : `missing attribute: ${key} (${name})`);
}

/** Returns a text attribute of a *node*, or *missing*. Throws `wrong attribute: …`, `missing attribute: …`. */
export function textAttribute(node: GraphNode, key: string, missing?: string): string {
  const given = attribute(node, key);
  if (!given && missing !== undefined) return missing;
  return decoded(given?.s, node, key);
}

/** Returns an attribute that is a list of texts, or the empty list. */
export function textsAttribute(node: GraphNode, key: string): readonly string[] {
  const given = attribute(node, key);
  if (!given) return [];
  const list = record(given.list)?.s ?? [];
  if (!Array.isArray(list)) throw wrong(node, key);
  return list.map((d) => decoded(d, node, key));
}

/** Texts are base64, or the numbers of their characters. */
function decoded(given: unknown, node: GraphNode, key: string): string {
  const text = Array.isArray(given) ? given.map((d) => String.fromCharCode(Number(d))).join("") : fromBase64(given);
  if (text === undefined || /[^ -~]/.test(text)) throw wrong(node, key);
  return text;
}

function fromBase64(given: unknown): string | undefined {
  try {
    return typeof given === "string" ? atob(given) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns an attribute that is a number, or *missing*. */
export function numberAttribute(node: GraphNode, key: string, missing?: number): number {
  const given = attribute(node, key);
  if (!given && missing !== undefined) return missing;
  const value = numberOf(given?.i ?? given?.f);
  if (!Number.isFinite(value)) throw wrong(node, key);
  return value;
}

/** Returns an attribute that is a list of whole numbers, or *missing*. */
export function integersAttribute(node: GraphNode, key: string, missing?: readonly number[]): readonly number[] {
  const given = attribute(node, key);
  if (!given && missing) return missing;
  const list = record(given?.list)?.i ?? (given?.list ? [] : undefined);
  const values = Array.isArray(list) ? list.map(numberOf) : [NaN];
  if (!values.every(Number.isInteger)) throw wrong(node, key);
  return values;
}

/** Returns an attribute that is true or false; false where it is left out. */
export function booleanAttribute(node: GraphNode, key: string): boolean {
  const {b = false} = attribute(node, key) ?? {};
  if (typeof b !== "boolean") throw wrong(node, key);
  return b;
}

/** In the order of their numbers. */
const TYPES = [
  "",
  "DT_FLOAT",
  "DT_DOUBLE",
  "DT_INT32",
  "DT_UINT8",
  "DT_INT16",
  "DT_INT8",
  "DT_STRING",
  "DT_COMPLEX64",
  "DT_INT64",
  "DT_BOOL"
];

/** Returns an attribute that is a type of numbers, such as `DT_FLOAT`, or *missing*. */
export function typeAttribute(node: GraphNode, key: string, missing: string): string {
  const {type = missing} = attribute(node, key) ?? {};
  if (typeof type === "number") return type === 19 ? "DT_HALF" : (TYPES[type] ?? String(type));
  return String(type);
}

/** Returns the shape that *json* describes, null for a dimension that is left open; undefined where there is none. */
export function shapeOf(json: unknown): readonly (number | null)[] | undefined {
  const shape = record(json);
  if (!shape || shape.unknownRank === true) return undefined;
  return (Array.isArray(shape.dim) ? shape.dim : []).map((dim) => {
    const size = numberOf(record(dim)?.size);
    return Number.isInteger(size) && size >= 0 ? size : null;
  });
}

/** Numbers of 64 bits are texts in JSON. */
function numberOf(value: unknown): number {
  return typeof value === "number" ? value : typeof value === "string" && value.trim() ? Number(value) : NaN;
}
