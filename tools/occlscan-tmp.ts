import * as tf from "@tensorflow/tfjs-core";
import {writeFileSync} from "node:fs";
import {occludedAnswers} from "../src/attribution/occludedAnswers.js";
import {finish} from "../src/network/finish.js";
import {photoRun} from "../src/data/photoRun.js";
import {toInput} from "../src/images/toInput.js";
import {topClasses} from "../src/worker/topClasses.js";
const stride = Number(process.argv[2]);
for (const id of process.argv.slice(3)) {
  const {model, run, pixels} = await photoRun("inception-v3", id);
  run.dispose();
  const x = tf.tensor(toInput(pixels, model.network.input.range), [1,299,299,3]);
  const t=performance.now();
  const a = await finish(occludedAnswers(model, x, {window:[50,50], stride:[stride,stride], fill:"grey", layer:"Mixed_6e"}));
  const C=1001, n=a.windows.length;
  const whole = topClasses(a.wholeLogits, model.network.labels, 4);
  console.log("==", id, n, Math.round(performance.now()-t)+"ms", whole.map(d=>d.label+" "+d.probability.toFixed(3)).join(", "));
  const names=new Map<string,string>(); const letters="ABCDEFGHIJKLMNOPQRSTUVW";
  for (let i=0;i<n;i+=a.columns) {
    let row="", pr="";
    for(let j=0;j<a.columns;j++){const top=topClasses(a.logits.slice((i+j)*C,(i+j+1)*C),model.network.labels,1001); const b=top[0];
      if(!names.has(b.label)) names.set(b.label,letters[names.size]??"?"); row+=names.get(b.label);
      pr+=" "+whole.slice(0,2).map(w=>(100*top.find(d=>d.index===w.index)!.probability).toFixed(0).padStart(3)).join("/");}
    console.log(row+"  "+pr);
  }
  console.log([...names].map(([k,v])=>v+"="+k).join(" "));
  const act=[...a.wholeActivity].map((v,i)=>[v,i]).sort((p,q)=>q[0]-p[0]).slice(0,4);
  console.log("Mixed_6e strongest", act.map(([v,i])=>`${i}:${v.toFixed(1)}`).join(" "));
  x.dispose(); model.dispose();
}
