import * as tf from "@tensorflow/tfjs-core";
import {startNodeBackend} from "../src/network/backendNode.js";
import {routeBySwitches} from "../src/network/layers/maxPool.js";
await startNodeBackend("wasm");
const min=(name:string,f:()=>any,n=25)=>{let b=1e9;for(let i=0;i<n;i++){const t=performance.now();const r=tf.tidy(f);const d=performance.now()-t;b=Math.min(b,d);tf.dispose(r);}console.log(name,b.toFixed(2));};
for(const [h,c] of [[147,64],[71,192],[35,288]]){
const x=tf.relu(tf.randomNormal([1,h,h,c])) as tf.Tensor4D; const o=tf.maxPool(x,3,2,"valid");const g=tf.randomNormal(o.shape) as tf.Tensor4D;
const layer={kind:"maxPool",name:"",inputs:[""],size:[3,3],strides:[2,2],padding:"valid"} as const;
min("ours",()=>routeBySwitches(layer,g,x,o));
min("argmax",()=>{const r=tf.maxPoolWithArgmax(x,3,2,"valid");return [r.result,r.indexes];});
min("maxpool",()=>tf.maxPool(x,3,2,"valid"));
}
const X=tf.randomNormal([1,147,147,64]);
min("stridedslice",()=>tf.stridedSlice(X,[0,0,0,0],[1,146,146,64],[1,2,2,1]));
min("equal",()=>tf.equal(X,X));
