import * as tf from "@tensorflow/tfjs-core";
import {startNodeBackend} from "../src/network/backendNode.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {decodeImage} from "../src/data/decodeImage.js";
import {fit} from "../src/images/fit.js";
import {toInput} from "../src/images/toInput.js";
import {onBackend} from "../src/network/model.js";
import {forward} from "../src/network/forward.js";
import {backward} from "../src/network/backward.js";
import {finishSync} from "../src/network/finish.js";
import {kindOf} from "../src/network/layers/kinds.js";
import {logitsLayer} from "../src/network/network.js";
await startNodeBackend("wasm");
import {serialize,deserialize} from "node:v8"; import * as fs from "node:fs"; let net:any; try{net=deserialize(fs.readFileSync("/tmp/h/net.bin"))}catch{net=await loadNetwork("inception-v3");fs.writeFileSync("/tmp/h/net.bin",serialize(net))}
const px = fit(await decodeImage("src/photos/cat-chelsea.jpg"), {width:299,height:299,channels:3});
const x = tf.tensor4d(toInput(px, net.input.range), [1,299,299,3]);
const model = onBackend(net);
const logits = logitsLayer(net);
const s = new Float32Array(1001); s[286]=1; const seed = tf.tensor2d(s,[1,1001]);
const ms=()=>performance.now();
const med=(a:number[])=>a.sort((p,q)=>p-q)[a.length>>1];
const F:number[]=[],G:number[]=[],R:number[]=[];
for(let i=0;i<8;i++){
 const t0=ms(); const r0=finishSync(forward(model,x,{outputs:[logits],keep:false})); r0.values.get(logits)!.dataSync(); const t1=ms(); r0.dispose();
 const t2=ms(); const r=finishSync(forward(model,x,{outputs:[logits]})); const t3=ms();
 const m=finishSync(backward(model,r,{layer:logits,values:seed},{rule:"guided"})); m.get("input")!.dataSync(); const t4=ms();
 m.get("input")!.dispose(); r.dispose();
 if(i>0){F.push(t1-t0);G.push(t4-t2);R.push((t4-t2)/(t1-t0)); console.log((t1-t0).toFixed(0),(t3-t2).toFixed(0),(t4-t3).toFixed(0),((t4-t2)/(t1-t0)).toFixed(2));}
}
console.log("median",med(F),med(G),med(R));

const run=finishSync(forward(model,x,{outputs:[logits]}));
const fm=new Map<string,number>(),bm=new Map<string,number>();
for(let rep=0;rep<6;rep++){
const signals=new Map<string,any>([[logits,tf.clone(seed)]]);
for(const layer of [...net.layers].reverse()){
 if(layer.kind==="input"||layer.kind==="softmax")continue;
 const inputs=layer.inputs.map(n=>run.values.get(n)!);
 let t=ms(); const o=tf.tidy(()=>kindOf(layer).forward(layer,inputs,model)); let d=ms()-t; o.dispose(); fm.set(layer.name,Math.min(fm.get(layer.name)??1e9,d));
 const g=signals.get(layer.name)!; t=ms();
 const parts=tf.tidy(()=>kindOf(layer).backward(layer,g,{inputs,output:run.values.get(layer.name)!,model,rule:"guided"}));
 layer.inputs.forEach((n,k)=>{const b=signals.get(n); signals.set(n,b?tf.add(b,parts[k]):parts[k]); if(b)tf.dispose([b,parts[k]])});
 d=ms()-t; bm.set(layer.name,Math.min(bm.get(layer.name)??1e9,d)); g.dispose();
}
signals.get("input").dispose();
}
const kf:any={},kb:any={};const per:any[]=[];
for(const l of net.layers){if(!fm.has(l.name))continue;kf[l.kind]=(kf[l.kind]??0)+fm.get(l.name)!;kb[l.kind]=(kb[l.kind]??0)+bm.get(l.name)!;
 per.push([bm.get(l.name)!-fm.get(l.name)!,fm.get(l.name)!.toFixed(1),bm.get(l.name)!.toFixed(1),l.name,l.kind,run.values.get(l.inputs[0])!.shape.join(","),l.kind==="conv2d"?l.kernel.shape+" s"+l.strides:""]);}
const tot=(o:any)=>Object.values(o).reduce((a:any,b:any)=>a+b,0);
console.log("fwd",tot(kf),kf,"back",tot(kb),kb,"ideal ratio",2+((tot(kb) as number)-(tot(kf) as number))/(tot(kf) as number));
per.sort((a,b)=>b[0]-a[0]); for(const p of per.slice(0,32))console.log(p[0].toFixed(1),...p.slice(1));
