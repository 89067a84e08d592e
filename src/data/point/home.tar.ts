import {pointDefault} from "../../components/point/pointLayers.js";
import {readPatches} from "../../corpus/patches.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {patchFile} from "../patchFile.js";
import {photoCorpus} from "../photoCorpus.js";
import {writeTar} from "../writeTar.js";
import {pointFiles} from "./pointFiles.js";

const {model, photoAt, peaks} = await photoCorpus();
const patches = readPatches(patchFile(model.network, peaks).buffer);
const photo = await corpusPhoto(model.network, pointDefault.photo);

process.stdout.write(writeTar(await pointFiles({model, patches, photoAt, photo})));
