import {topFives} from "./topFives.js";

process.stdout.write(JSON.stringify(await topFives("inception-v3")));
