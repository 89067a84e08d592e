import {scoreboardKnobs} from "../../components/shape/hypotheses.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {decodeImage} from "../decodeImage.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeTar} from "../writeTar.js";
import {scoreboardFiles} from "./scoreboardFiles.js";

await startNodeBackend("wasm");
const model = onBackend(await loadNetwork(scoreboardKnobs.network));
const {board, sheet} = await scoreboardFiles(model, (photo) => decodeImage(`src/photos/${photo}.jpg`));

process.stdout.write(writeTar({"scoreboard.json": jsonFile(board), "sheet.webp": sheet}));
