import {type BuiltShuffles, shuffleDefault, shuffleTrials} from "../../components/shuffle/shuffles.js";
import {photoAsker} from "../photoAsker.js";
import {shuffledTrials} from "./shuffledTrials.js";

const {network, photo, most, seeds} = shuffleDefault;
const {pixels, ask} = await photoAsker(network, photo);
const trials = await shuffledTrials(pixels, shuffleTrials(most, seeds), ask);

process.stdout.write(JSON.stringify({network, photo, trials} satisfies BuiltShuffles));
