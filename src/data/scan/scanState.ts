import {addPlaces, mergePlaces, noPlaces, type TopPlaces} from "../../features/topPlaces.js";
import type {PhotoScan} from "./photoScan.js";
import {placesKept, type ScanPlan} from "./scanPlan.js";
import {type Section, type SectionFile, section} from "./sectionFile.js";

/** What is kept of all photos seen so far; it does not grow with their number. */
export interface ScanState {
  /** By layer of the plan. */
  readonly best: readonly TopPlaces[];
  /** By layer of the plan; none where the layer is rectified. */
  readonly worst: readonly (TopPlaces | undefined)[];
  /** By layer of the plan's contributions: the places that add most to their photo's first class. */
  readonly relevant: readonly TopPlaces[];
}

/** Returns the state of a scan that has seen no photo. */
export function noState({layers, contributions}: ScanPlan): ScanState {
  const units = (shape: readonly number[]) => shape[shape.length - 1];
  return {
    best: layers.map(({shape}) => noPlaces(units(shape), placesKept.best)),
    worst: layers.map(({shape, rectified}) =>
      rectified ? undefined : noPlaces(units(shape), placesKept.worst, "smallest")
    ),
    relevant: contributions.map(({units}) => noPlaces(units, placesKept.relevant))
  };
}

/** Puts what a photo gives into the *state*. */
export function addPhoto(
  {layers}: ScanPlan,
  {best, worst, relevant}: ScanState,
  example: number,
  photo: PhotoScan
): void {
  for (const [i, {rectified}] of layers.entries()) {
    addPlaces(best[i], example, photo.best[i], {above: rectified ? 0 : undefined});
    const weakest = worst[i];
    if (weakest) addPlaces(weakest, example, photo.worst[i]!, {order: "smallest"});
  }
  for (const [i, top] of relevant.entries()) addPlaces(top, example, photo.contributions[i], {above: 0});
}

/** Puts the state of *more* photos into the *state*. */
export function mergeStates(state: ScanState, more: ScanState): void {
  for (const [i, top] of state.best.entries()) mergePlaces(top, more.best[i]);
  for (const [i, top] of state.worst.entries()) if (top) mergePlaces(top, more.worst[i]!, "smallest");
  for (const [i, top] of state.relevant.entries()) mergePlaces(top, more.relevant[i]);
}

/** Returns the state as sections of a file. */
export function stateSections(plan: ScanPlan, state: ScanState): Record<string, Section> {
  return Object.fromEntries(
    named(plan, state).flatMap(([name, {examples, positions, values}]) => [
      [`${name} examples`, section(examples)],
      [`${name} positions`, section(positions)],
      [`${name} values`, section(values)]
    ])
  );
}

/** Returns the state in a file of stateSections. */
export async function readState(plan: ScanPlan, file: SectionFile<unknown>): Promise<ScanState> {
  const state = noState(plan);
  for (const [name, top] of named(plan, state)) {
    top.examples.set((await file.read(`${name} examples`)) as Uint32Array);
    top.positions.set((await file.read(`${name} positions`)) as Uint32Array);
    top.values.set((await file.read(`${name} values`)) as Float32Array);
  }
  return state;
}

function named({layers, contributions}: ScanPlan, {best, worst, relevant}: ScanState): [string, TopPlaces][] {
  return [
    ...layers.map(({name}, i): [string, TopPlaces] => [`best ${name}`, best[i]]),
    ...layers.flatMap(({name}, i): [string, TopPlaces][] => {
      const top = worst[i];
      return top ? [[`worst ${name}`, top]] : [];
    }),
    ...contributions.map(({name}, i): [string, TopPlaces] => [`relevant ${name}`, relevant[i]])
  ];
}
