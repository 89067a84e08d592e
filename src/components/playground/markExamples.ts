import {html} from "htl";
import {mapPicture} from "../../images/mapPicture.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {photos} from "../../photos.js";
import {figureFrame} from "../frame/figureFrame.js";
import {creditById, photoCredit} from "../frame/photoCredit.js";
import {categoryColours} from "../marks/categoryColours.js";
import {colourKey} from "../marks/colourKey.js";
import {correlationPairs, correlationTable} from "../marks/correlationTable.js";
import {digitList} from "../marks/digitList.js";
import {digitLister} from "../marks/digitLister.js";
import {digitPicture} from "../marks/digitPicture.js";
import {digitSprite} from "../marks/digitSprite.js";
import {drawPicture} from "../marks/drawPicture.js";
import {filmPane} from "../marks/filmPane.js";
import {followedReadout} from "../marks/followedReadout.js";
import {linePlot} from "../marks/linePlot.js";
import {mapPanes, shownMap} from "../marks/mapPanes.js";
import {categoryMarks, rampMarks} from "../marks/markColours.js";
import {numberText} from "../marks/numberText.js";
import {objectiveCurve} from "../marks/objectiveCurve.js";
import {photoMark} from "../marks/photoMark.js";
import {pictureScatter} from "../marks/pictureScatter.js";
import {pointedNumber} from "../marks/pointedNumber.js";
import {scatterTools} from "../marks/scatterTools.js";
import {scoreBars} from "../marks/scoreBars.js";
import {scrollTable} from "../marks/scrollTable.js";
import {sheetCell} from "../marks/sheetCell.js";
import {signKey} from "../marks/signKey.js";
import {underKnob} from "../marks/underKnob.js";
import {underPhoto} from "../marks/underPhoto.js";
import {whereMap} from "../marks/whereMap.js";
import {zoomedPicture} from "../marks/zoomedPicture.js";
import type {Example} from "./example.js";
import {animal, digits, film, heat, otherScores, scores, sprite} from "./samples.js";

const measured = [
  {title: "width", values: [1, 2, 3, 4, 5]},
  {title: "slant", values: [2, 1, 4, 3, 5]},
  {title: "noise", values: [3, 1, 2, 1, 3]}
];

/** Every mark, drawn. */
export const markExamples: readonly Example[] = [
  {room: "marks", name: "colourKey", draw: drawColourKeys},
  {
    room: "marks",
    name: "correlationTable",
    draw: () => correlationTable(measured, measured.slice(0, 2), {kind: "pearson", marked: [1]})
  },
  {room: "marks", name: "correlationPairs", draw: () => correlationPairs(measured, [5, 4, 3, 2, 1], {marked: 0})},
  {room: "marks", name: "digitList", draw: () => digitList(digitLister(digits(20))([3, 8, 13, 18]), [1, 3])},
  {room: "marks", name: "digitPicture", draw: () => digitPicture(digits(4).pixels(3), "a digit")},
  {room: "marks", name: "filmPane", draw: drawFilmPane},
  {room: "marks", name: "followedReadout", draw: drawFollowedReadout},
  {room: "marks", name: "mapPanes", draw: drawMapPanes},
  {
    room: "marks",
    name: "categoryMarks",
    draw: () => categoryMarks([0, 1, 1, 2], ["cat", "dog", "fox"], categoryColours).key
  },
  {
    room: "marks",
    name: "rampMarks",
    draw: () => rampMarks([1, 2, 3, 9], {text: (value) => numberText(value, 1), ends: ["narrow", "wide"]}).key
  },
  {room: "marks", name: "linePlot", draw: drawLinePlot},
  {room: "marks", name: "objectiveCurve", draw: drawObjectiveCurve},
  {room: "marks", name: "photoMark", draw: () => photoMark(2, sprite, 48)},
  {room: "marks", name: "pictureScatter", draw: drawPictureScatter},
  {room: "marks", name: "scatterTools", draw: drawScatterTools},
  {room: "marks", name: "scoreBars", draw: drawScoreBars},
  {room: "marks", name: "scrollTable", draw: drawScrollTable},
  {room: "marks", name: "signKey", draw: () => signKey({low: "speaks against the class", high: "speaks for it"})},
  {room: "marks", name: "pointedNumber", draw: drawPointedNumber},
  {room: "marks", name: "sheetCell", draw: drawSheetCell},
  {room: "marks", name: "underKnob", draw: drawUnderPhoto},
  {room: "marks", name: "underPhoto", draw: () => underPhoto(signal(), drawn(animal(32)))},
  {
    room: "marks",
    name: "whereMap",
    draw: () =>
      whereMap(drawn(animal(32)), {size: 32, box: {left: 4, top: 9, right: 12, bottom: 17}, subject: "an animal"})
  },
  {room: "marks", name: "zoomedPicture", draw: drawZoomedPicture},
  {room: "frame", name: "figureFrame", draw: drawFigureFrame},
  {room: "frame", name: "photoCredit", draw: () => creditById("cat-kitten-orange")}
];

function drawn(pixels: Raster): HTMLCanvasElement {
  const canvas = html`<canvas></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, toPicture(pixels));
  return canvas;
}

/** Returns what excites a unit at the animal’s eyes, on mid-grey. */
function signal(): HTMLCanvasElement {
  const canvas = html`<canvas></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, mapPicture(heat(32), "signed"));
  return canvas;
}

function drawPointedNumber(): Element {
  const canvas = signal();
  return html`<div style="position: relative; width: 10rem">${canvas}${pointedNumber(canvas, () => heat(32))}</div>`;
}

function drawUnderPhoto(): Element {
  const figure = html`<div style="width: 10rem">${underPhoto(signal(), drawn(animal(32)))}</div>` as HTMLElement;
  figure.append(underKnob(figure));
  return figure;
}

function drawZoomedPicture(): Element {
  const spot = {left: 11, top: 16, right: 15, bottom: 20};
  const photo = () => drawn(animal(96));
  return zoomedPicture(underPhoto(signal(), drawn(animal(32))), {
    size: 96,
    spot: {left: spot.left * 3, top: spot.top * 3, right: spot.right * 3, bottom: spot.bottom * 3},
    photo,
    subject: "an animal",
    words: "The left eye."
  });
}

function drawColourKeys(): Element {
  const keys = (["signed", "strength", "heat", "signed-heat"] as const).map((display) =>
    colourKey({display, picture: mapPicture(heat(8), display), ends: {low: "no eye", high: "an eye"}})
  );
  return html`<div>${keys.map((key) => html`<p>${key}</p>`)}</div>`;
}

function drawFilmPane(): Element {
  const pane = filmPane();
  pane.show(film());
  return pane.element;
}

function drawFollowedReadout(): Element {
  const readout = followedReadout("The best classes");
  readout.show({top: otherScores, asked: otherScores[3], rank: 4}, otherScores[3].label);
  return html`<div>${readout.number}${readout.bars}</div>`;
}

function drawMapPanes(): Element {
  const panes = mapPanes();
  panes.photo(animal(32), "an animal");
  panes.show(shownMap(heat(32), "signed-heat", {low: "no eye", high: "an eye"}), "Where the animal’s eyes are");
  return panes.element;
}

function drawLinePlot(): Element {
  const plot = linePlot();
  const axis = {domain: [0, 10], ticks: [0, 5, 10], text: String} as const;
  const points = [0, 5, 10].map((x) => ({x, y: x ** 2 / 10, low: x / 2, high: 10}));
  const lines = [
    {colour: "teal", isBold: true, points},
    {colour: "gray", points: points.slice(1).map(({x, y}) => ({x, y: 10 - y}))}
  ];
  const words = {title: "the square", told: "The square of a number", unit: "number"};
  plot.draw({...words, x: {...axis, isLog: true}, y: axis, lines, at: 5, places: [0, 5, 10]});
  return plot.element;
}

function drawObjectiveCurve(): Element {
  const curve = objectiveCurve({value: "loss"});
  curve.draw(
    [
      [0, 4],
      [1, 2.5],
      [2, 1.2],
      [3, 0.9],
      [4, 0.4]
    ],
    4
  );
  curve.mark(2);
  return curve.element;
}

function drawPictureScatter(): Element {
  const all = Array.from({length: 20}, (_, i) => digits(20).pixels(i));
  const colours = all.map((_, i) => categoryColours[i % 10]);
  const scatter = pictureScatter({label: "Digits by two numbers"});
  scatter.show(
    {
      x: all.map((_, i) => i % 7),
      y: all.map((_, i) => Math.sin(i)),
      xTitle: "lean",
      yTitle: "response",
      draw: digitSprite(all, colours),
      colour: (i) => colours[i],
      name: (i) => `digit ${i}`
    },
    {size: 22, dots: false, brush: {x: [0, 3], y: [-1, 0]}}
  );
  return scatter.element;
}

function drawScatterTools(): Element {
  const tools = scatterTools({size: 22, onView() {}, onSize() {}});
  tools.show({size: 30, dots: true, brush: {x: [0, 1], y: [0, 1]}});
  return tools.element;
}

function drawScrollTable(): Element {
  const cells = Array.from({length: 30}, (_, i) => html`<td>${i + 1}</td>`);
  return scrollTable(html`<table><tbody><tr>${cells}</tr></tbody></table>`, "Thirty numbers");
}

function drawScoreBars(): Element {
  const bars = scoreBars({label: "The best classes", quantity: "logit"});
  bars.show(scores, {score: {...otherScores[0], index: 1, label: "goldfish"}, rank: 17});
  return bars.element;
}

function drawSheetCell(): Element {
  const cell = sheetCell(1, {sheet: sprite, cell: 32, columns: 2, count: 2, label: "the dark one"});
  return html`<div style="width: 4rem">${cell}</div>`;
}

function drawFigureFrame(): Element {
  const picture = html`<canvas role="img" aria-label="An animal on a meadow"></canvas>` as HTMLCanvasElement;
  drawPicture(picture, toPicture(animal(48)));
  const controls = html`<label>Width <input type="range" /></label>`;
  const options = {id: "playground-frame", label: "An animal", controls, picture, link: () => "#frame"};
  const frame = figureFrame({...options, files: {PNG() {}, CSV() {}}, onCancel() {}, onRetry() {}});
  frame.caption("An animal on a meadow, drawn by four circles and two triangles.");
  frame.credit(photoCredit(photos[0]));
  frame.readout([
    ["method", "Gradient"],
    ["time", "5 ms"]
  ]);
  frame.note("Cancelled.", {label: "Ask again", act() {}});
  frame.progress({kind: "progress", phase: "compute", fraction: 0.4});
  return frame.element;
}
