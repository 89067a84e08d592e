import {FileAttachment} from "observablehq:stdlib";
import {networkFiles} from "../../worker/networkFiles.js";
import type {NetworkFiles} from "../../worker/protocol.js";

/** Returns where the files of mnist at a moment of its learning are, by the name of its weights. Throws `unknown checkpoint: …`. */
export function checkpointFiles(file: string): NetworkFiles {
  const weights = {
    "000.bin": FileAttachment("../../data/evolution/checkpoints/000.bin"),
    "001.bin": FileAttachment("../../data/evolution/checkpoints/001.bin"),
    "002.bin": FileAttachment("../../data/evolution/checkpoints/002.bin"),
    "003.bin": FileAttachment("../../data/evolution/checkpoints/003.bin"),
    "004.bin": FileAttachment("../../data/evolution/checkpoints/004.bin"),
    "005.bin": FileAttachment("../../data/evolution/checkpoints/005.bin"),
    "006.bin": FileAttachment("../../data/evolution/checkpoints/006.bin"),
    "007.bin": FileAttachment("../../data/evolution/checkpoints/007.bin"),
    "008.bin": FileAttachment("../../data/evolution/checkpoints/008.bin"),
    "009.bin": FileAttachment("../../data/evolution/checkpoints/009.bin"),
    "010.bin": FileAttachment("../../data/evolution/checkpoints/010.bin"),
    "011.bin": FileAttachment("../../data/evolution/checkpoints/011.bin"),
    "012.bin": FileAttachment("../../data/evolution/checkpoints/012.bin"),
    "013.bin": FileAttachment("../../data/evolution/checkpoints/013.bin"),
    "014.bin": FileAttachment("../../data/evolution/checkpoints/014.bin"),
    "015.bin": FileAttachment("../../data/evolution/checkpoints/015.bin"),
    "016.bin": FileAttachment("../../data/evolution/checkpoints/016.bin"),
    "017.bin": FileAttachment("../../data/evolution/checkpoints/017.bin"),
    "018.bin": FileAttachment("../../data/evolution/checkpoints/018.bin"),
    "019.bin": FileAttachment("../../data/evolution/checkpoints/019.bin"),
    "020.bin": FileAttachment("../../data/evolution/checkpoints/020.bin"),
    "021.bin": FileAttachment("../../data/evolution/checkpoints/021.bin"),
    "022.bin": FileAttachment("../../data/evolution/checkpoints/022.bin"),
    "023.bin": FileAttachment("../../data/evolution/checkpoints/023.bin"),
    "024.bin": FileAttachment("../../data/evolution/checkpoints/024.bin"),
    "025.bin": FileAttachment("../../data/evolution/checkpoints/025.bin"),
    "026.bin": FileAttachment("../../data/evolution/checkpoints/026.bin"),
    "027.bin": FileAttachment("../../data/evolution/checkpoints/027.bin"),
    "028.bin": FileAttachment("../../data/evolution/checkpoints/028.bin")
  }[file];
  if (!weights) throw new RangeError(`unknown checkpoint: ${file}`);
  return {...networkFiles("mnist"), weights: new URL(weights.href, document.baseURI).href};
}
