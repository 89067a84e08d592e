import {startNodeBackend} from "../src/network/backendNode.js";
import {onBackend} from "../src/network/model.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {occludedDigitDefault} from "../src/data/occludedDefaults.js";
await startNodeBackend();
const d=await occludedDigitDefault(onBackend(await loadNetwork("mnist")));
const c=d.numbers.columns;for(let i=0;i<d.numbers.windows.length;i+=c)console.log(d.numbers.logits.slice(i,i+c).map((v,j)=>{const w=d.numbers.windows[i+j];let ink=0;for(let y=w.top;y<w.bottom;y++)for(let x=w.left;x<w.right;x++)ink+=d.pixels[y*28+x];return (100*(d.numbers.whole.logit-v)/d.numbers.whole.logit).toFixed(0).padStart(4)+"/"+(ink/255).toFixed(0).padStart(2)+" "+d.numbers.best[i+j].label}).join("  "));console.log(d.numbers.whole.logit)
