import {photos} from "../../photos.js";
import {digitPicture} from "../marks/digitPicture.js";
import {photoMark} from "../marks/photoMark.js";
import {mapBoard} from "../neighbours/mapBoard.js";
import type {FlatMap} from "../neighbours/mapFile.js";
import {nearBoard} from "../neighbours/nearBoard.js";
import {sharesBoard} from "../neighbours/sharesBoard.js";
import type {Example} from "./example.js";
import {digits, sprite} from "./samples.js";

/** The pictures of what is near to what. */
export const neighbourExamples: readonly Example[] = [
  {room: "neighbours", name: "nearBoard", draw: drawNear},
  {room: "neighbours", name: "sharesBoard", draw: drawShares},
  {room: "neighbours", name: "mapBoard", draw: drawMap}
];

function drawNear(): Element {
  const board = nearBoard();
  const neighbours = [1, 2, 3].map((i) => ({
    mark: i < 3 ? photoMark(i, sprite, 40) : digitPicture(digits(4).pixels(3), "a digit"),
    name: photos[i].subject,
    distance: `${i}.5`,
    isSame: i === 1,
    onPick: i === 2 ? () => {} : undefined
  }));
  board.draw({mark: photoMark(0, sprite, 56), name: photos[0].subject, group: "cats"}, [
    {title: "pixels", note: "16 × 16, in colour", count: "1 of 3 are cats", neighbours, more: 0},
    {title: "pooled", note: "2048 numbers", count: "1 of 9 are cats", neighbours, more: 6}
  ]);
  return board.element;
}

function drawShares(): Element {
  const board = sharesBoard();
  const share = (mean: number) => ({group: "all", queries: 40, mean, error: 0.03, chance: 0.2, vote: mean});
  board.draw([
    {title: "pixels", l2: share(0.25), cosine: share(0.3)},
    {title: "pooled", l2: share(0.7), cosine: share(0.75)}
  ]);
  return board.element;
}

function drawMap(): Element {
  const count = 12;
  const everyone = Array.from({length: count}, (_, i) => i);
  const ten = everyone.map((i) => everyone.filter((other) => other !== i).slice(0, 10));
  const map = (kind: FlatMap["kind"], turn: number): FlatMap => ({
    kind,
    neighbours: 15,
    seed: 1,
    x: everyone.map((i) => Math.round(500 + 500 * Math.sin(turn * i))),
    y: everyone.map((i) => Math.round(500 + 500 * Math.cos(turn * i))),
    kept: 5,
    error: 0.1,
    same: 10
  });
  const board = mapBoard({ten}, {sheet: sprite});
  board.draw([map("pca", 1), map("umap", 2)], 0);
  return board.element;
}
