import {mnistDigits} from "./mnistDigits.js";

const {labels, pixels} = mnistDigits().test;
process.stdout.write(Buffer.concat([labels, Uint8Array.from(pixels, (value) => Math.round(255 * value))]));
