import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {fivePanelsBuilt, occludedDigitDefault} from "./occludedDefaults.js";

await startNodeBackend();
const [model, small] = (await Promise.all(["inception-v3", "mnist"].map((name) => loadNetwork(name)))).map(onBackend);
const digit = await occludedDigitDefault(small);
console.error("the covered digit is done");
const {panels, projection} = await fivePanelsBuilt(model);

process.stdout.write(
  writeTar({"digit.json": jsonFile(digit), "panels.json": jsonFile(panels), "projection.png": projection})
);
