import {secondStyle, styleNetwork, styleSpec} from "../../components/style/styles.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {photos} from "../../photos.js";
import {decodeImage} from "../decodeImage.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writePng} from "../writePng.js";
import {writeTar} from "../writeTar.js";
import {styleFiles} from "./styleFiles.js";

await startNodeBackend();
const model = onBackend(await loadNetwork(styleNetwork));
const photo = (id: string) => decodeImage(`src/photos/${photos.find((d) => d.id === id)!.file}`);
const [content, style, second] = await Promise.all([styleSpec.content, styleSpec.style, secondStyle].map(photo));
const {sheet, film, last} = await styleFiles(model, {...styleSpec, content, style});
const skin = await styleFiles(model, {...styleSpec, content, style: second});

process.stdout.write(
  writeTar({
    "film.webp": sheet,
    "result.png": await writePng(last),
    "style.json": jsonFile(film),
    "skin.png": await writePng(skin.last),
    "skin.json": jsonFile({scores: skin.film.scores})
  })
);
