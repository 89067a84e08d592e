import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {type BuiltInvariance, invarianceDefault, wayValues} from "../../../src/components/invariance/invariance.js";
import {corpusPhoto} from "../../../src/data/corpusPhoto.js";
import {curveOf} from "../../../src/data/invariance/movedCurves.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";

const built: BuiltInvariance = JSON.parse(
  readFileSync("models/computed/data/invariance/invariance.json/invariance.json", "utf8")
);

it("five photos were moved every way that is built, by every value", () => {
  const {photos, built: ways, layers} = invarianceDefault;
  expect(built.layers).toEqual(layers);
  expect(built.curves.map((d) => [d.photo, d.way, d.edge])).toEqual(
    photos.flatMap((photo) => ways.map(([way, edge]) => [photo, way, edge]))
  );
  for (const {way, points} of built.curves) expect(points.map((d) => d.value)).toEqual(wayValues[way]);
});

it("a photo that was moved is what the worker says now", async () => {
  await startNodeBackend();
  const model = onBackend(await loadNetwork(built.network));
  const curve = built.curves.find((d) => d.photo === "brooms" && d.way === "turn" && d.edge === "mirror")!;
  const now = await curveOf(model, await corpusPhoto(model.network, "brooms"), "turn", "mirror", [0, 90]);
  expect(now.label).toBe(curve.label);
  for (const point of now.points) {
    const known = curve.points.find((d) => d.value === point.value)!;
    expect(point.probability).toBeCloseTo(known.probability, 2);
    expect(point.best.index).toBe(known.best.index);
    point.euclidean.forEach((d, k) => {
      expect(d / curve.norms[k]).toBeCloseTo(known.euclidean[k] / curve.norms[k], 2);
    });
  }
});

const curve = (photo: string, way: string, edge = "mirror") =>
  built.curves.find((d) => d.photo === photo && d.way === way && d.edge === edge)!;
const at = (photo: string, way: string, value: number) => curve(photo, way).points.find((d) => d.value === value)!;

it("a quarter turn is further from the photo at the first layer than the turns beside it", () => {
  for (const photo of invarianceDefault.photos)
    for (const turn of [90, 180, 270])
      for (const beside of [turn - 10, turn + 10])
        expect(at(photo, "turn", turn).euclidean[0]).toBeGreaterThan(at(photo, "turn", beside).euclidean[0]);
});

it("the toaster has a second peak upside down, and the cinema at 1.7 times is a planetarium", () => {
  const turned = (value: number) => at("toaster-digital", "turn", value).probability;
  expect(turned(180)).toBeGreaterThan(Math.max(turned(170), turned(190)));
  expect(turned(180)).toBeGreaterThan(0.7);
  expect(turned(270)).toBeGreaterThan(turned(90) + 0.5);
  expect(at("cinema-entrance", "scale", 1.7).best.label).toBe("planetarium");
});

it("brooms and pizza keep their class at every turn, the others do not; brooms and castle when enlarged", () => {
  const keeps = invarianceDefault.photos.filter((photo) => {
    const {index, points} = curve(photo, "turn");
    return points.every((d) => d.best.index === index);
  });
  expect(keeps).toEqual(["brooms", "pizza-pepperoni"]);
  for (const photo of ["brooms", "castle-neuschwanstein"])
    expect(at(photo, "scale", 1.8).probability).toBeGreaterThan(0.85);
});
