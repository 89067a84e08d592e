import {readFileSync} from "node:fs";
import {readPatches} from "../src/patches.js";
import {photos} from "../src/photos.js";
import {readResponses} from "../src/responses.js";
const rd=(f:string)=>{const b=readFileSync("src/.observablehq/cache/data/patches/"+f);return b.buffer.slice(b.byteOffset,b.byteOffset+b.length) as ArrayBuffer};
const f=readPatches(rd("inception-v3.bin"));
console.log(f.patchesOf("Mixed_6c",326).map(p=>photos[p.example].id+" "+p.position+" "+p.value.toFixed(2)).join("\n"));
const r=readResponses(rd("inception-v3-responses.bin")) as any; console.log(Object.keys(r));
