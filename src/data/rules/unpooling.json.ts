import {stepperExamples} from "../../components/rules/stepperNumbers.js";
import {digitSize, mnistDigits} from "../mnistDigits.js";
import {unpoolingTrials} from "./unpoolingTrials.js";

const {test} = mnistDigits();
const size = digitSize ** 2;
const images = Array.from({length: test.count}, (_, i) => ({
  values: Array.from(test.pixels.subarray(i * size, (i + 1) * size)),
  width: digitSize,
  height: digitSize
}));

process.stdout.write(JSON.stringify(unpoolingTrials(images, stepperExamples[0].kernel)));
