import * as tf from "@tensorflow/tfjs-core";
import {startNodeBackend} from "../src/network/backendNode.js";
import {onBackend} from "../src/network/model.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {mnistDigits} from "../src/data/mnistDigits.js";
import {forward} from "../src/network/forward.js";
import {finishSync} from "../src/network/finish.js";
import {topClasses} from "../src/worker/topClasses.js";
import {occlusionWindows} from "../src/images/occlusionWindows.js";
await startNodeBackend();
const model = onBackend(await loadNetwork("mnist"));
console.log(model.network.layers.map(l=>l.name+":"+l.kind).join(" "), model.network.input.range);
const {test} = mnistDigits();
const logits = async (imgs: Float32Array, n: number) => {
  const x = tf.tensor(imgs,[n,28,28,1]);
  const r = finishSync(forward(model,x,{outputs:["logits"],keep:false}));
  const v = await r.values.get("logits")!.data(); r.dispose(); x.dispose(); return v as Float32Array;
};
const eights = [...test.labels].map((l,i)=>l===8?i:-1).filter(i=>i>=0);
console.log("eights", eights.length);
for (const win of [4,6,8]) for (const fill of [0,0.5,1]) {
  const stride=Math.max(1,win/2);
  const ws = occlusionWindows(28,28,[win,win],[stride,stride]);
  let far=0,farN=0,farMax:number[]=[],near=0,nearN=0,wrong=0,tot=0, anyfar10=0, waist=0,waistN=0, flips=0, farflip=0;
  for (const e of eights.slice(0,200)) {
    const px = test.pixels.slice(e*784,(e+1)*784);
    const base=(await logits(px,1)); const v0=base[8];
    const imgs=new Float32Array(784*ws.length);
    ws.forEach((w,n)=>{imgs.set(px,n*784);for(let y=w.top;y<w.bottom;y++)for(let x=w.left;x<w.right;x++)imgs[n*784+y*28+x]=fill;});
    const L=await logits(imgs,ws.length); let mx=-1e9, f10=false, fl=false;
    ws.forEach((w,n)=>{
      let ink=0;for(let y=w.top;y<w.bottom;y++)for(let x=w.left;x<w.right;x++)ink+=px[y*28+x];
      const pct=100*(v0-L[n*10+8])/v0; const best=L.slice(n*10,n*10+10).reduce((a,v,i,all)=>v>all[a]?i:a,0);
      tot++; if(best!==8){wrong++;fl=true;}
      if(ink===0){far+=pct;farN++;mx=Math.max(mx,pct);if(pct>10)f10=true;if(best!==8)farflip++;}else{near+=pct;nearN++;}
    });
    farMax.push(mx); if(f10)anyfar10++; if(fl)flips++;
  }
  farMax.sort((a,b)=>a-b);
  console.log(win,fill,"mean% where no ink",(far/farN).toFixed(1),"where ink",(near/nearN).toFixed(1),"median of max at blank",farMax[farMax.length>>1].toFixed(1),"share windows not 8",(wrong/tot).toFixed(3),"blank windows flipping",(farflip/farN).toFixed(3),"digits w blank drop>10%",anyfar10, "digits flipped anywhere",flips);
}
