import {readFileSync} from "node:fs";
import sharp from "sharp";
import {readPatches} from "../src/patches.js";
import {photos} from "../src/photos.js";
import {decodeImage} from "../src/data/decodeImage.js";
import {layerTable} from "../src/data/layerTable.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {fit} from "../src/images/fit.js";
import {crop} from "../src/images/crop.js";
import {patchBox} from "../src/images/patchBox.js";
import {patchWindows} from "../src/patchWindows.js";
import {toPicture} from "../src/images/toPicture.js";
const [layer, from, out] = process.argv.slice(2);
const net = await loadNetwork("inception-v3");
const {layers} = layerTable(net);
const b = readFileSync("src/.observablehq/cache/data/patches/inception-v3.bin");
const file = readPatches(b.buffer.slice(b.byteOffset,b.byteOffset+b.length) as ArrayBuffer);
const L = file.layers.find(d=>d.name===layer)!;
const field = layers.find(d=>d.name===layer)!.field;
// most peaked: ratio of 9th / something -> sort by value of the first normalized? use spread of kinds
const units = process.argv[5] ? process.argv[5].split(",").map(Number) : Array.from({length:60},(_,i)=>Number(from)+i);
const cache = new Map<number, any>();
const tiles:any[]=[]; const cell=110, cols=1;
for (const [k,u] of units.entries()) {
  const ps = file.patchesOf(layer,u);
  for (const [i,p] of ps.slice(0,9).entries()) {
    if(!cache.has(p.example)) cache.set(p.example, fit(await decodeImage("src/photos/"+photos[p.example].file),{width:299,height:299,channels:3}));
    const px=cache.get(p.example);
    const box=patchBox(field,p.position,{image:[299,299],window:patchWindows["inception-v3"]?.[layer]});
    const pic=toPicture(crop(px,box));
    tiles.push({input:await sharp(pic.rgba,{raw:{width:pic.width,height:pic.height,channels:4}}).resize(cell,cell).png().toBuffer(),left:(k%cols)*(9*cell+44)+44+i*cell,top:Math.floor(k/cols)*(cell+3)});
  }
  tiles.push({input:Buffer.from(`<svg width="44" height="20"><text x="2" y="15" font-size="14" fill="white">${u}</text></svg>`),left:(k%cols)*(9*cell+44),top:Math.floor(k/cols)*(cell+3)+14});
}
await sharp({create:{width:cols*(9*cell+44),height:Math.ceil(units.length/cols)*(cell+3),channels:3,background:"#333"}}).composite(tiles).png().toFile(out);
