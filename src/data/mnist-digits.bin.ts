import {heldOutBytes} from "./heldOutDigits.js";

process.stdout.write(heldOutBytes());
