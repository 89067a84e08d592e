import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import type {Network} from "../../network/network.js";
import {photos} from "../../photos.js";
import type {PhotoList} from "./photoList.js";
import {type ScanPlan, scanPlan} from "./scanPlan.js";

/** The photos of the corpus as a scan lists them: by the names of their files. */
export const corpusList: PhotoList = {
  names: photos.map(({file}) => file).sort((a, b) => (a < b ? -1 : 1)),
  fileOf: (name) => fileURLToPath(new URL(`../../photos/${name}`, import.meta.url))
};

/** Returns the plan of a scan of all that is known of the corpus: the places of every unit. */
export function corpusPlan(network: Network, {names}: Pick<PhotoList, "names"> = corpusList): ScanPlan {
  return scanPlan(network, names, {layers: "all"});
}

/** Returns the hash of all that a scan follows from: its plan, with the network, its layers and the method, and the photos' files. */
export async function corpusKey(plan: ScanPlan, {names, fileOf}: PhotoList = corpusList): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(plan));
  for (const name of names) {
    hash.update(
      createHash("sha256")
        .update(await readFile(fileOf(name)))
        .digest()
    );
  }
  return hash.digest("hex");
}
