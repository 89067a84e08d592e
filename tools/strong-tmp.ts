import {readFileSync} from "node:fs";
import {photoRun} from "../src/data/photoRun.js";
import {readPatches} from "../src/patches.js";
import {photos} from "../src/photos.js";
const rd=(f:string)=>{const b=readFileSync("src/.observablehq/cache/data/patches/"+f);return b.buffer.slice(b.byteOffset,b.byteOffset+b.length) as ArrayBuffer};
const f=readPatches(rd("inception-v3.bin"));
const {run,model}=await photoRun("inception-v3","fish-clownfish");
for (const layer of ["Mixed_5d","Mixed_6a","Mixed_6c","Mixed_6e","Mixed_7a","Mixed_7c"]) {
  const t=run.values.get(layer)!; const [,h,w,c]=t.shape as number[]; const v=await t.data();
  const sum=new Float64Array(c),peak=new Float64Array(c); for(let i=0;i<v.length;i++){sum[i%c]+=v[i];peak[i%c]=Math.max(peak[i%c],v[i]);}
  const order=(a:Float64Array)=>[...a.keys()].sort((p,q)=>a[q]-a[p]).slice(0,5).map(u=>u+":"+a[u].toFixed(1)+"["+f.patchesOf(layer,u).slice(0,4).map(p=>photos[p.example].id.slice(0,12)).join(",")+"]").join(" ");
  const rel=peak.map((p,u)=>p/(f.patchesOf(layer,u)[0]?.value||1e9));
  console.log(layer,h,w,c,"\n TOTAL",order(sum),"\n PEAK",order(peak),"\n REL",order(rel));
}
