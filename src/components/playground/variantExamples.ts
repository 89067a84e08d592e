import {trainBoard} from "../training/trainBoard.js";
import {depthChart} from "../variants/depthChart.js";
import {depthTable} from "../variants/depthTable.js";
import {firstTable} from "../variants/firstTable.js";
import {mendedBoard} from "../variants/mendedBoard.js";
import type {FirstRow, TrainedOnce, VariantRow} from "../variants/variants.js";
import type {Example} from "./example.js";

const nothing = () => {};

/** Variants of the digit network. */
export const variantExamples: readonly Example[] = [
  {room: "variants", name: "depthChart", draw: drawDepths},
  {room: "variants", name: "depthTable", draw: () => depthTable({digits: 2000, rows: depths})},
  {room: "variants", name: "firstTable", draw: () => firstTable({digits: 2000, rows: firsts})},
  {room: "variants", name: "mendedBoard", draw: drawMended},
  {room: "training", name: "trainBoard", draw: drawTraining}
];

const run = (seed: number, wrong: number): TrainedOnce => ({seed, wrong, loss: wrong / 600, unsteady: wrong / 3000});

const depths: readonly VariantRow[] = [
  [0, 31_810, 31_760, 180],
  [2, 32_826, 658_816, 54]
].map(([depth, parameters, multiplications, wrong]) => ({
  id: `deep${depth}`,
  title: `${depth} convolutions`,
  depth,
  dense: [64],
  parameters,
  denseParameters: 25_000,
  multiplications,
  epochs: 2,
  runs: [run(0.25, wrong - 6), run(0.5, wrong), run(0.75, wrong + 6)]
}));

const firsts: readonly FirstRow[] = depths.map((row, i) => ({
  ...row,
  size: 2,
  stride: 1,
  rate: 0.004,
  runs: [
    {
      ...row.runs[0],
      kernel: [1, -1, 0.5, 0, -0.5, 0.25, 0, 1].map((d) => d * (i + 1)),
      bias: [0, -9],
      filters: [
        {changed: 20, wrong: 8, best: 1.5, answered: 2000, places: 0.4},
        {changed: 0, wrong: 0, best: -8, answered: 0, places: 0}
      ]
    }
  ]
}));

function drawTraining(): Element {
  const board = trainBoard(nothing);
  const filters = (part: number) => Float32Array.from({length: 50}, (_, i) => Math.sin(i * part));
  const moment = {of: 50, heldOutLoss: 1.2, filters: filters(1)};
  const moments = [
    {...moment, step: 0, loss: null, right: 5, heldOutLoss: 2.4},
    {...moment, step: 10, loss: 1.9, right: 30},
    {...moment, step: 20, loss: 0.6, right: 45, heldOutLoss: 0.7, filters: filters(0.5)}
  ];
  board.draw(moments, 30, 20);
  return board.element;
}

function drawDepths(): Element {
  const chart = depthChart({onPick: nothing});
  chart.draw(depths, 2000, {x: "parameters", y: "wrong", variant: "deep2"});
  return chart.element;
}

function drawMended(): Element {
  const board = mendedBoard();
  const [before, after] = firsts.map((row) => ({
    row,
    run: row.runs[0],
    answers: {best: [1.5, -8], places: [0.4, 0], maps: {side: 2, values: [1.5, 0, 0, 0, 0.5, 0, 1, 0]}}
  }));
  const digit = {values: new Float32Array(16).fill(128), width: 4, height: 4, channels: 1};
  board.draw({before, after, digit}, 2000);
  return board.element;
}
