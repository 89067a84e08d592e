import {firstCredits} from "../../firstCredits.js";
import {photos} from "../../photos.js";
import {subjectTable} from "../classify/subjectTable.js";
import {topFiveTable} from "../classify/topFiveTable.js";
import {edgeToy} from "../edges/edgeToy.js";
import {mapEdgeToy} from "../edges/mapEdgeToy.js";
import {redundancyMatrix} from "../edges/redundancyMatrix.js";
import {weightTable} from "../filters/weightTable.js";
import {twoDerivatives} from "../inversion/twoDerivatives.js";
import {vectorBars} from "../maps/vectorBars.js";
import {alexNet} from "../networks/alexNet.js";
import {layerDiagram} from "../networks/layerDiagram.js";
import {layerTable} from "../networks/layerTable.js";
import {learningCurve} from "../networks/learningCurve.js";
import {networksToScale, scaleLayers} from "../networks/networksToScale.js";
import {blankSquares} from "../occlusion/blankSquares.js";
import {varianceBars} from "../pca/varianceBars.js";
import {photoList} from "../photos/photoList.js";
import {permutation} from "../ranking/permutation.js";
import {thresholdInput} from "../ranking/thresholdInput.js";
import {gateBoard} from "../rules/gateBoard.js";
import {gateRun} from "../rules/gateNet.js";
import {gateExample} from "../rules/gatesFigure.js";
import {reluToy} from "../rules/reluToy.js";
import {switchStepper} from "../rules/switchStepper.js";
import {lossCurves} from "../style/lossCurves.js";
import {matteredGrid} from "../units/matteredGrid.js";
import {measureSwitch} from "../units/measureSwitch.js";
import {patchGrid} from "../units/patchGrid.js";
import {responseRow} from "../units/responseRow.js";
import {topUnitsList} from "../units/topUnitsList.js";
import type {Example} from "./example.js";
import {heat, layers, scores, sprite} from "./samples.js";

const nothing = () => {};

/** Drawings and toys of the families that are no board, and figures that ask nobody. */
export const pictureExamples: readonly Example[] = [
  {room: "classify", name: "subjectTable", draw: drawSubjects},
  {room: "classify", name: "topFiveTable", draw: drawTopFive},
  {room: "edges", name: "edgeToy", draw: () => edgeToy()},
  {room: "edges", name: "mapEdgeToy", draw: () => mapEdgeToy()},
  {room: "edges", name: "redundancyMatrix", draw: drawRedundancy},
  {room: "filters", name: "weightTable", draw: () => weightTable(heat(3), {scale: 1})},
  {room: "inversion", name: "twoDerivatives", draw: () => twoDerivatives()},
  {
    room: "maps",
    name: "vectorBars",
    draw: () => vectorBars(Float32Array.of(3, 0, -1, 2), {order: [0, 3, 1, 2], name: (unit) => `unit ${unit}`, told: 2})
  },
  {room: "networks", name: "layerDiagram", draw: () => layerDiagram(layers, {title: "A small network", open: "conv1"})},
  {room: "networks", name: "layerTable", draw: () => layerTable(layers, {name: "small"})},
  {room: "networks", name: "learningCurve", draw: drawLearning},
  {room: "networks", name: "networksToScale", draw: drawScale},
  {room: "occlusion", name: "blankSquares", draw: drawBlank},
  {room: "photos", name: "photoList", draw: drawPhotoList},
  {room: "pca", name: "varianceBars", draw: () => varianceBars([0.5, 0.3, 0.1], {axes: [0, 2]})},
  {
    room: "ranking",
    name: "permutation",
    draw: () => permutation({order: [2, 0, 1, 3], values: [-1, 0, 2, 5], places: [1, 2, 4]}).element
  },
  {room: "ranking", name: "thresholdInput", draw: drawThreshold},
  {room: "rules", name: "gateBoard", draw: drawGates},
  {room: "rules", name: "reluToy", draw: () => reluToy()},
  {room: "rules", name: "switchStepper", draw: () => switchStepper()},
  {room: "style", name: "lossCurves", draw: drawLosses},
  {room: "units", name: "matteredGrid", draw: drawMattered},
  {room: "units", name: "measureSwitch", draw: drawMeasure},
  {room: "units", name: "patchGrid", draw: drawPatches},
  {room: "units", name: "responseRow", draw: drawResponses},
  {room: "units", name: "topUnitsList", draw: drawTopUnits}
];

function drawSubjects(): Element {
  const [a, b] = photos;
  const judged = [
    {photo: a, right: "tabby or tiger cat", said: scores.slice(0, 2), rank: 2, coarse: false},
    {photo: b, right: "any cat", said: scores.slice(1), rank: 1, coarse: true}
  ];
  return subjectTable(judged, {order: [a.id, b.id], sheet: sprite, name: "small"});
}

function drawTopFive(): Element {
  const few = photos.slice(0, 3);
  const all = Object.fromEntries(few.map(({id}, i) => [id, scores.slice(i, i + 2)]));
  return topFiveTable(few, all, {name: "small", count: 2});
}

function drawPhotoList(): Element {
  const few = ["cat-kitten-orange", "texture-fur-cat"].map((id) => photos.find((photo) => photo.id === id)!);
  return photoList(few, firstCredits, {count: 1});
}

function drawRedundancy(): Element {
  const units = [3, 7, 9].map((unit) => ({layer: "conv2", unit}));
  const alike = [
    [1, 0.5, null],
    [0.5, 1, 0.2],
    [null, 0.2, 1]
  ];
  return redundancyMatrix({units, photos: 12, pictures: alike, activations: alike});
}

function drawLearning(): Element {
  return learningCurve([
    {epoch: 0, images: 0, testAccuracy: 0.08},
    {epoch: 0.01, images: 32, testAccuracy: 0.2},
    {epoch: 1, images: 8000, testAccuracy: 0.94}
  ]);
}

function drawScale(): Element {
  return networksToScale([
    {title: "AlexNet", layers: alexNet},
    {title: "A small network", layers: scaleLayers(layers)}
  ]);
}

function drawBlank(): Element {
  const row = {digits: 20, ink: 0.4, blank: 0.05, most: 0.1, flips: 0.2, blankFlips: 0.01, flipped: 3};
  return blankSquares([
    {...row, fill: "black"},
    {...row, fill: "white", blank: 0.3}
  ]);
}

function drawThreshold(): Element {
  const threshold = thresholdInput();
  threshold.show(4, 12);
  return threshold;
}

function drawLosses(): Element {
  const curves = lossCurves();
  const steps = [0, 1, 2, 3, 4];
  const losses = (step: number) => ({content: 1 + step, style: 20 / (1 + step), variation: 0.5});
  const points = steps.map((step) => {
    const {content, style, variation} = losses(step);
    return [step, {content, style, variation, total: content + style + variation}] as const;
  });
  curves.losses(points, {content: 1, style: 1, variation: 1});
  curves.draw(
    points.map(([step, {total}]) => [step, total] as const),
    4
  );
  curves.mark(2);
  return curves.element;
}

function drawMattered(): Element {
  const unit = {network: "inception-v3", layer: "Mixed_6a", unit: 405};
  const load = async () => ({patches: [], layer: {name: "Mixed_6a", field: "whole image" as const}, tops: {}});
  return matteredGrid(unit, {load});
}

/** Its group of radio buttons has another name each time. */
function drawMeasure(): Element {
  const element = measureSwitch();
  for (const radio of element.querySelectorAll("input")) radio.name = "patch-measure";
  return element;
}

function drawPatches(): Element {
  const notes = photos.slice(0, 9).map(({subject}, i) => ({name: subject, value: 9 - i}));
  const grid = patchGrid(notes, {unit: "conv2 7"});
  grid.status("2 of 9 signals", nothing);
  return grid.element;
}

function drawResponses(): Element {
  const responses = [2, 0, 1].map((example, i) => ({example, value: 3 - i}));
  return responseRow(responses, {sheet: sprite, current: photos[0].id, onPick: nothing});
}

function drawTopUnits(): Element {
  const units = [
    {unit: 3, value: 2, position: null},
    {unit: 7, value: 1, position: null}
  ];
  return topUnitsList(units, {layer: "conv2", scales: new Float32Array(8).fill(4), current: 7, onPick: nothing});
}

function drawGates(): Element {
  const board = gateBoard({id: "gates", onChange: () => {}});
  board.draw({...gateExample, rule: "guided", path: [1, 0, 0]}, gateRun(gateExample, "guided"));
  return board.element;
}
