import {digitSpaces} from "../../components/neighbours/digitSpaces.js";
import {readSpace} from "../../components/neighbours/spaceFile.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {loadNetwork} from "../loadNetwork.js";
import {digitShares} from "./digitShares.js";
import {photoPoints} from "./photoPoints.js";
import {photoShares} from "./photoShares.js";

const {files} = await photoPoints();
const spaces = files.map((file) => readSpace(file.buffer));
const shares = spaces.flatMap((space) => [...photoShares(space, "l2"), ...photoShares(space, "cosine")]);
await startNodeBackend();
const model = onBackend(await loadNetwork("mnist"));
const digits = await heldOutDigits();
for (const {layer} of digitSpaces) shares.push(...(await digitShares(model, digits, layer)));
process.stdout.write(JSON.stringify(shares));
