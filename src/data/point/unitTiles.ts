import sharp from "sharp";
import {tileSheet} from "../../components/point/pointLayers.js";
import type {Patch} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import {crop} from "../../images/crop.js";
import {type PatchField, patchBox} from "../../images/patchBox.js";
import type {Raster} from "../../images/raster.js";
import {resize} from "../../images/resize.js";
import type {FittedPhotos} from "../fittedPhotos.js";

const {cell, rows, columns, tilesAcross} = tileSheet;

/** A sheet that is being drawn, RGB. */
interface Sheet {
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

interface WantedPatch {
  readonly layer: number;
  readonly unit: number;
  /** 0 is the strongest. */
  readonly rank: number;
  readonly patch: Patch;
}

/** A layer whose units get tiles. */
export interface TiledLayer {
  readonly network: string;
  readonly name: string;
  readonly field: PatchField | "whole image";
  /** The patches of each unit that gets a tile, the strongest first. */
  readonly units: readonly (readonly Patch[])[];
}

/**
 * Returns for each of the *layers* a sheet of the tiles of its units, WebP: the
 * patches that excite a unit most, row by row, grey where there is none. One
 * photo after another is looked at, whichever layer wants it.
 */
export async function unitTiles(
  layers: readonly TiledLayer[],
  photo: FittedPhotos,
  {quality = 24}: {readonly quality?: number} = {}
): Promise<readonly Uint8Array[]> {
  const sheets = layers.map(({units}) => emptySheet(units.length));
  const wanted = new Map<number, WantedPatch[]>();
  for (const [layer, {units}] of layers.entries())
    for (const [unit, patches] of units.entries())
      for (const [rank, patch] of patches.slice(0, rows * columns).entries()) {
        const known = wanted.get(patch.example);
        if (known) known.push({layer, unit, rank, patch});
        else wanted.set(patch.example, [{layer, unit, rank, patch}]);
      }
  for (const [example, places] of [...wanted].sort(([a], [b]) => a - b)) {
    const cut = patchCutter(await photo(example));
    for (const {layer, unit, rank, patch} of places)
      put(sheets[layer], cut(layers[layer], patch), cornerOf(unit, rank));
  }
  return Promise.all(
    sheets.map(({pixels, width, height}) =>
      sharp(pixels, {raw: {width, height, channels: 3}})
        .webp({quality, effort: 6})
        .toBuffer()
    )
  );
}

/**
 * Returns what cuts a patch out of a photo, as large as a cell. A large patch is
 * cut out of a smaller photo, twice as fine as the cell, which is made once.
 */
function patchCutter(photo: Raster): (layer: TiledLayer, patch: Patch) => Raster {
  const smaller = new Map<number, Raster>();
  const size = {width: cell, height: cell};
  return ({network, name, field}, {position}) => {
    const box = patchBox(field, position, {
      image: [photo.height, photo.width],
      window: patchWindows[network]?.[name]
    });
    const side = box.right - box.left;
    const width = side > 3 * cell ? Math.round((photo.width * 2 * cell) / side) : photo.width;
    const known =
      smaller.get(width) ?? resize(photo, {width, height: Math.round((photo.height * width) / photo.width)});
    smaller.set(width, known);
    const at = (pixels: number) => Math.min(known.width, Math.round((pixels * width) / photo.width));
    const part = {top: at(box.top), left: at(box.left), bottom: at(box.bottom), right: at(box.right)};
    return resize(crop(known, part), size);
  };
}

function emptySheet(tiles: number): Sheet {
  const width = Math.min(tiles, tilesAcross) * columns * cell;
  const height = Math.ceil(tiles / tilesAcross) * rows * cell;
  return {pixels: new Uint8ClampedArray(width * height * 3).fill(128), width, height};
}

function cornerOf(unit: number, rank: number): {readonly x: number; readonly y: number} {
  return {
    x: ((unit % tilesAcross) * columns + (rank % columns)) * cell,
    y: (Math.floor(unit / tilesAcross) * rows + Math.floor(rank / columns)) * cell
  };
}

function put(
  {pixels, width}: Sheet,
  {values, channels}: Raster,
  corner: {readonly x: number; readonly y: number}
): void {
  for (let y = 0; y < cell; ++y) {
    for (let x = 0; x < cell; ++x) {
      const from = (y * cell + x) * channels;
      const to = ((corner.y + y) * width + corner.x + x) * 3;
      for (let c = 0; c < 3; ++c) pixels[to + c] = values[from + (channels === 3 ? c : 0)];
    }
  }
}
