import {chapters} from "../../chapters.js";
import {jsonFile} from "../jsonFile.js";
import {componentEntries} from "./componentEntries.js";
import {pageComponents} from "./pageComponents.js";
import {sitePages} from "./sitePages.js";

process.stdout.write(jsonFile(componentEntries("src", pageComponents(sitePages("src", chapters)))));
