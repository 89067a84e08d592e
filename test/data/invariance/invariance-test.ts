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
