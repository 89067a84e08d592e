import {abstractionBoard} from "../abstraction/abstractionBoard.js";
import {type AbstractionFile, type LayerMeasure, measureKeys} from "../abstraction/abstractionFile.js";
import {mapLayersBoard} from "../maps/mapLayersBoard.js";
import {excitedBoard} from "../patchSheet/excitedBoard.js";
import {patchRowsBoard} from "../patchSheet/patchRowsBoard.js";
import type {Example} from "./example.js";
import {layers} from "./samples.js";

const nothing = () => {};
const layer = {...layers[1], shape: [30, 30, 64]};
const patches = Array.from({length: 9}, (_, i) => ({example: i, position: [i, i], value: 9 - i}) as const);
const pictures = {
  cell: 32,
  draw(context: CanvasRenderingContext2D, {rank}: {readonly rank: number}, x: number, y: number, size: number) {
    context.fillStyle = `hsl(${40 * rank} 60% 50%)`;
    context.fillRect(x, y, size, size);
    return true;
  }
};

/** The pictures of the figures about units and their patches, layer by layer. */
export const readingsExamples: readonly Example[] = [
  {room: "abstraction", name: "abstractionBoard", draw: drawAbstraction},
  {room: "maps", name: "mapLayersBoard", draw: drawMapLayers},
  {room: "patchSheet", name: "excitedBoard", draw: drawExcited},
  {room: "patchSheet", name: "patchRowsBoard", draw: drawRows}
];

function drawExcited(): Element {
  const board = excitedBoard({inputs: [], maps: 2, onMap: nothing});
  board.draw({layer, rule: "guided", units: [3, 7], patches: [patches, []], pictures});
  return board.element;
}

function drawRows(): Element {
  const board = patchRowsBoard({inputs: [], onUnit: nothing});
  board.draw([3, 7].map((unit, at) => ({layer, unit, patches: at ? [] : patches, pictures, at})));
  return board.element;
}

function drawMapLayers(): Element {
  const board = mapLayersBoard();
  const draw: Parameters<typeof board.draw>[0][number]["maps"][number]["draw"] = (context, x, y, side) =>
    context.fillRect(x + side / 4, y + side / 4, side / 2, side / 2);
  const maps = [5, 2].map((unit) => ({unit, value: 1, draw}));
  const shown = ["one", "two"].map((layer, i) => ({
    layer,
    shape: [8 / (i + 1), 8 / (i + 1), 6],
    zeros: 0.2 + 0.5 * i,
    silent: 0,
    bright: 0.1,
    maps
  }));
  const sample = shown.map(({layer, zeros}) => ({
    layer,
    zeros: [zeros - 0.1, zeros, zeros + 0.2],
    silent: [0, 0, 0.1],
    bright: [0.1, 0.2, 0.3]
  }));
  board.draw(shown, sample, "zeros");
  return board.element;
}

function drawAbstraction(): Element {
  const measured = ["Conv2d_2b", "Conv2d_4a", "Mixed_5b"].map(
    (layer, k): LayerMeasure => ({
      layer,
      units: Uint16Array.of(0, 1, 2, 5),
      values: Float32Array.of(0.1 * k, 0.2, 0.25 + 0.1 * k, 1 - 0.1 * k),
      chance: 0.2
    })
  );
  const measures = Object.fromEntries(
    measureKeys.map((key) => [key, measured])
  ) as unknown as AbstractionFile["measures"];
  const file = {network: "inception-v3", photos: 669, sampled: 4, seed: 1, measures};
  const board = abstractionBoard({onUnit: nothing});
  board.draw({file, unit: {layer: "Mixed_5b", unit: 2}, patches, pictures}, "kind");
  return board.element;
}
