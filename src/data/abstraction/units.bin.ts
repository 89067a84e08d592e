import {writeAbstraction} from "../../components/abstraction/abstractionFile.js";
import {photoCorpus} from "../photoCorpus.js";
import {abstractionOf} from "./abstractionOf.js";

process.stdout.write(writeAbstraction(await abstractionOf(await photoCorpus())));
