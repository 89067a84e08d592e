import {expect, it} from "vitest";
import {conflictTexture, scoreboardKnobs} from "../../../src/components/shape/hypotheses.js";
import {maskOf, masks, readMasks} from "../../../src/components/shape/masks.js";
import {noCloseUp, textures} from "../../../src/components/shape/textures.js";
import {polygonMask} from "../../../src/images/polygonMask.js";
import {photos} from "../../../src/photos.js";

it("every mask is of an animal of the corpus, once, with names", () => {
  const ids = masks.map(({photo}) => photo);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(40);
  for (const {photo, names} of masks) {
    expect(photos.find(({id}) => id === photo)?.kind, photo).toBe("animal");
    expect(names.length, photo).toBeGreaterThan(0);
  }
  expect(maskOf("texture-bark")).toBeUndefined();
});

it("readMasks(text) reads a photo, its names and its outlines, and says what it cannot read", () => {
  expect(readMasks("\nowl: 25 26\n0,0.5 1,0.25 0.75,1\n0,0 1,0 1,1\n\nwren: 10\n0,0 1,0 1,1\n")).toEqual([
    {
      photo: "owl",
      names: [25, 26],
      outlines: [
        [0, 0.5, 1, 0.25, 0.75, 1],
        [0, 0, 1, 0, 1, 1]
      ]
    },
    {photo: "wren", names: [10], outlines: [[0, 0, 1, 0, 1, 1]]}
  ]);
  for (const text of ["owl:\n0,0 1,0 1,1", "owl: 25", "owl: 25\n0,0 1 1,1"])
    expect(() => readMasks(text)).toThrow("unreadable mask: owl");
});

it("every outline has corners within the square and holds neither next to nothing nor nearly all", () => {
  for (const {photo, outlines} of masks) {
    for (const outline of outlines) {
      expect(outline.length % 2, photo).toBe(0);
      expect(
        outline.every((value) => value >= 0 && value <= 1),
        photo
      ).toBe(true);
    }
    const corners = outlines.reduce((sum, outline) => sum + outline.length / 2, 0);
    expect(corners, photo).toBeGreaterThanOrEqual(20);
    const share = polygonMask(outlines, {width: 50, height: 50}).values.reduce((a, b) => a + b, 0) / 2500;
    expect(share, photo).toBeGreaterThan(0.1);
    expect(share, photo).toBeLessThan(0.9);
  }
});

it("every texture of the corpus is registered but the one with limbs, and no animal wears its own", () => {
  const ids = photos.flatMap(({kind, id}) => (kind === "texture" && id !== noCloseUp ? [id] : []));
  expect(textures.map(({photo}) => photo).sort()).toEqual(ids.sort());
  for (const texture of scoreboardKnobs.conflicts) expect(ids).toContain(texture);
  masks.forEach(({names, photo}, i) => {
    const worn = textures.find((texture) => texture.photo === conflictTexture(i, names, textures))!;
    expect(
      worn.names.some((name) => names.includes(name)),
      photo
    ).toBe(false);
  });
  expect(conflictTexture(0, masks[0].names, textures)).toBe("texture-rhino-skin");
});
