import {trainingChoices} from "../../components/training/trainingDefault.js";
import {trainingBytes} from "./trainingDigits.js";

process.stdout.write(trainingBytes(trainingChoices.examples.at(-1)!));
