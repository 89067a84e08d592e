import {writeEvolution} from "../../components/evolution/evolutionFile.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {checkpoints} from "./checkpointModel.js";
import {evolvedLayers} from "./evolvedLayers.js";
import {comparedDigits, settling} from "./settling.js";

await startNodeBackend("wasm");
const digits = heldOutDigits();
const rows = await checkpoints();
const moments = rows.map(({file, step, testAccuracy}) => ({file, step, accuracy: testAccuracy}));
const settled = await settling(
  moments.map((d) => d.file),
  comparedDigits(digits.pixels)
);
const {layers, filters, shown} = await evolvedLayers(
  moments.map((d) => d.file),
  digits
);
const pixels = Uint8Array.from(shown.flatMap((i) => Array.from(digits.pixels(i).values)));
const note = {moments, searched: digits.count, ...settled};

process.stdout.write(writeEvolution({note, filters, layers, digits: Uint16Array.from(shown), pixels}));
