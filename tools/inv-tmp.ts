import sharp from "sharp";
import {startNodeBackend} from "../src/network/backendNode.js";
import {onBackend} from "../src/network/model.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {mnistDigits} from "../src/data/mnistDigits.js";
import {invert} from "../src/features/invert.js";
import {finish} from "../src/network/finish.js";
await startNodeBackend();
const model = onBackend(await loadNetwork("mnist"));
const {test} = mnistDigits();
const digit=(i:number)=>({values:test.pixels.slice(i*784,(i+1)*784).map(v=>Math.round(v*255)),width:28,height:28,channels:1});
const first=(d:number)=>[...test.labels].indexOf(d);
const rows:any[]=[];
const show=async(name:string,target:any,o:any)=>{ const t=performance.now();
  const a=await finish(invert(model,target,o)); const p=a.probabilities;
  const d=a.pixels.values.map((v,i)=>(v-a.start.values[i])/255); const l2=Math.hypot(...d), mx=d.reduce((m,v)=>Math.max(m,Math.abs(v)),0);
  console.log(name, "p0",p[0]?.toFixed(4),"p",p.at(-1)!.toFixed(4),"steps",a.losses.length-1,"loss",a.losses[0].toFixed(3),"->",a.losses.at(-1)!.toFixed(4),"up?",[...a.losses].some((v,i)=>i&&v>a.losses[i-1]+1e-6),"L2",l2.toFixed(2),"max",mx.toFixed(2),Math.round(performance.now()-t)+"ms","argmax start",a.startLogits.indexOf(Math.max(...a.startLogits)));
  rows.push(a.start,a.pixels,{...a.pixels,values:d.map(v=>127.5+v*127.5)});
};

for (const [tv,bl,rate,steps,l2] of [[20,10,.05,100,0],[20,5,.05,100,0],[10,2,.05,100,0],[0,5,.05,100,0],[0,2,.05,100,0],[0,1,.05,100,0],[20,5,.05,100,50],[20,5,.05,100,100],[0,2,.1,100,50],[40,4,.05,200,30]]) await show("zeros logit tv"+tv+" blur"+bl+" r"+rate+" l2 "+l2,{unit:8},{start:"zeros",rate,steps,loss:"minus-value",totalVariation:tv,blurEvery:bl,l2});
for (const c of [0,3,5]) await show("zeros class "+c,{unit:c},{start:"zeros",rate:.05,steps:100,loss:"minus-value",totalVariation:20,blurEvery:5});
for (const c of [0,3,5]) await show("noise class "+c,{unit:c},{start:"noise",rate:.05,steps:100,loss:"minus-value",totalVariation:20,blurEvery:5});
await show("zeros nothing",{unit:8},{start:"zeros",rate:.05,steps:100,loss:"minus-value"});
await show("zeros ce .1",{unit:8},{start:"zeros",rate:.1,steps:100});
await show("zeros ce .03",{unit:8},{start:"zeros",rate:.03,steps:100});
for (const rate of [0.002,0.005,.01]) await show("3->8 rate "+rate,{unit:8},{start:digit(first(3)),rate,steps:200,until:.9});
await show("3->8 near",{unit:8},{start:digit(first(3)),rate:.005,steps:300,until:.9,near:100});
await show("3->8 until .5",{unit:8},{start:digit(first(3)),rate:.005,steps:300,until:.5});
{const l2s:number[]=[],mxs:number[]=[],n:number[]=[]; const threes=[...test.labels].map((l,i)=>l===3?i:-1).filter(i=>i>=0);
 let best=[9,0]; for(const i of threes){const a=await finish(invert(model,{unit:8},{start:digit(i),rate:.005,steps:200,until:.9})); const d=a.pixels.values.map((v,k)=>(v-a.start.values[k])/255); const l=Math.hypot(...d); if(a.probabilities.at(-1)!>=.9&&a.probabilities[0]<.01&&l<best[0])best=[l,i]; l2s.push(l); mxs.push(d.reduce((m,v)=>Math.max(m,Math.abs(v)),0)); n.push(a.probabilities.at(-1)!);}
 const med=(v:number[])=>v.sort((a,b)=>a-b)[v.length>>1]; console.log("threes",threes.length,"median L2",med(l2s),"median max",med(mxs),"reached",n.filter(p=>p>=.9).length,"best",best, l2s[0], l2s.at(-1));
 const norms=threes.map(i=>Math.hypot(...test.pixels.slice(i*784,i*784+784))); console.log("median norm of a 3",med(norms));}
const cell=84; const t=await Promise.all(rows.map(async(p,i)=>({input:await sharp(Buffer.from(Uint8ClampedArray.from(p.values).buffer),{raw:{width:28,height:28,channels:1}}).resize(cell,cell,{kernel:"nearest"}).png().toBuffer(),left:(i%12)*(cell+2+(i%3===0?0:0)),top:Math.floor(i/12)*(cell+2)})));
await sharp({create:{width:12*86,height:Math.ceil(rows.length/12)*86,channels:3,background:"#a33"}}).composite(t).png().toFile("/tmp/l56inv.png");
