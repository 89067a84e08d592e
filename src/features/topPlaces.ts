/** The places that a scan keeps of each unit of a layer: at most one an example, the best first. */
export interface TopPlaces {
  /** How many a unit may have. */
  readonly count: number;
  /** [units · count], which example; nobody where the unit has no further place. */
  readonly examples: Uint32Array<ArrayBuffer>;
  /** [units · count], where in its map: row · width + column. */
  readonly positions: Uint32Array<ArrayBuffer>;
  /** [units · count], the value there. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** What stands in `examples` where a unit has no further place. */
export const nobody = 0xffffffff;

export type Order = "largest" | "smallest";

/** Returns the places of *units* of which nothing was seen yet, *count* each. */
export function noPlaces(units: number, count: number, order: Order = "largest"): TopPlaces {
  return {
    count,
    examples: new Uint32Array(units * count).fill(nobody),
    positions: new Uint32Array(units * count),
    values: new Float32Array(units * count).fill(order === "largest" ? -Infinity : Infinity)
  };
}

/** What an example gives of each unit of a layer: one place, and the value there. */
export interface ExamplePlaces {
  readonly positions: Uint32Array;
  readonly values: Float32Array;
}

export interface AddPlacesOptions {
  /** Which values are the best; defaults to "largest". */
  readonly order?: Order;
  /** Only what is above it is kept; defaults to everything. A value that is no number is never kept. */
  readonly above?: number;
}

/**
 * Puts what an *example* gives of each unit among the places kept, where it is
 * one of the best; of equal ones the example with the lower number is first. So
 * it does not matter in which order examples come.
 */
export function addPlaces(
  top: TopPlaces,
  example: number,
  {positions, values}: ExamplePlaces,
  {order = "largest", above = -Infinity}: AddPlacesOptions = {}
): void {
  for (let unit = 0; unit < values.length; ++unit) {
    if (values[unit] > above) insert(top, unit, example, positions[unit], values[unit], order);
  }
}

/** Puts the places of *more* examples among those kept; the examples of both must be different ones. */
export function mergePlaces(top: TopPlaces, more: TopPlaces, order: Order = "largest"): void {
  for (let i = 0; i < more.examples.length; ++i) {
    if (more.examples[i] === nobody) continue;
    insert(top, Math.floor(i / more.count), more.examples[i], more.positions[i], more.values[i], order);
  }
}

function insert(
  {count, examples, positions, values}: TopPlaces,
  unit: number,
  example: number,
  position: number,
  value: number,
  order: Order
): void {
  const start = unit * count;
  const end = start + count;
  let at = end;
  if (order === "largest") {
    while (at > start && (values[at - 1] < value || (values[at - 1] === value && examples[at - 1] > example))) --at;
  } else {
    while (at > start && (values[at - 1] > value || (values[at - 1] === value && examples[at - 1] > example))) --at;
  }
  if (at === end) return;
  examples.copyWithin(at + 1, at, end - 1);
  positions.copyWithin(at + 1, at, end - 1);
  values.copyWithin(at + 1, at, end - 1);
  examples[at] = example;
  positions[at] = position;
  values[at] = value;
}
