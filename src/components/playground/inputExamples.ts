import {html} from "htl";
import {toPicture} from "../../images/toPicture.js";
import {methodOf, methods} from "../../methods.js";
import {photos} from "../../photos.js";
import {methodPicker} from "../explain/methodPicker.js";
import {checkField, numberField, radioField, rangeField, selectField, settingsField} from "../frame/inputFields.js";
import {backendPicker} from "../inputs/backendPicker.js";
import {classPicker} from "../inputs/classPicker.js";
import {cropInput} from "../inputs/cropInput.js";
import {digitInput} from "../inputs/digitInput.js";
import {filmGallery} from "../inputs/filmGallery.js";
import {guessFirst} from "../inputs/guessFirst.js";
import {guessSwitch} from "../inputs/guessSwitch.js";
import {knobInputs} from "../inputs/knobInputs.js";
import {numberCell} from "../inputs/numberCell.js";
import {photoPicker} from "../inputs/photoPicker.js";
import {photoTools} from "../inputs/photoTools.js";
import {radioRow} from "../inputs/radioRow.js";
import {squareInput} from "../inputs/squareInput.js";
import {startInput} from "../inputs/startInput.js";
import {startPicture} from "../inputs/startPicture.js";
import {targetInput} from "../inputs/targetInput.js";
import {targetNames} from "../inputs/targetNames.js";
import {unitInput} from "../inputs/unitInput.js";
import {drawPicture} from "../marks/drawPicture.js";
import {maskEditor} from "../shape/maskEditor.js";
import {layerChecks} from "../style/layerChecks.js";
import type {Example} from "./example.js";
import {animal, digits, scores, silentClient, sprite} from "./samples.js";

const sizes = [
  ["small", "small"],
  ["large", "large"]
] as const;

/** Every input, with a choice already made. */
export const inputExamples: readonly Example[] = [
  {room: "inputs", name: "backendPicker", draw: () => backendPicker(silentClient)},
  {room: "inputs", name: "classPicker", draw: drawClassPicker},
  {
    room: "inputs",
    name: "cropInput",
    draw: () => cropInput({values: new Float32Array(12 * 8).fill(90), width: 12, height: 8, channels: 1})
  },
  {room: "inputs", name: "digitInput", draw: drawDigitInput},
  {room: "inputs", name: "filmGallery", draw: drawFilmGallery},
  {room: "inputs", name: "guessFirst", draw: drawGuessFirst},
  {room: "inputs", name: "guessSwitch", draw: guessSwitch},
  {
    room: "inputs",
    name: "knobInputs",
    draw: () =>
      knobInputs([...methodOf("occlusion").knobs, ...methodOf("smoothgrad").knobs], {value: {window: [40, 60]}})
  },
  {room: "inputs", name: "numberCell", draw: () => numberCell(0.5, "A weight", () => {}, {step: 0.1})},
  {
    room: "inputs",
    name: "photoPicker",
    draw: () => photoPicker(photos.slice(0, 12), {value: photos[1].id, sheet: sprite})
  },
  {
    room: "inputs",
    name: "photoTools",
    draw: () =>
      photoTools(
        () => photos[0].id,
        () => {}
      )
  },
  {room: "inputs", name: "radioRow", draw: () => radioRow("Size", sizes, {value: "large", name: "playground-radio"})},
  {room: "inputs", name: "squareInput", draw: drawSquareInput},
  {room: "inputs", name: "startInput", draw: drawStartInput},
  {room: "inputs", name: "startPicture", draw: () => startPicture({kind: "noise", seed: 3})},
  {room: "inputs", name: "targetInput", draw: drawTargetInput},
  {
    room: "inputs",
    name: "unitInput",
    draw: () =>
      unitInput(
        [
          {name: "conv1", units: 12},
          {name: "conv2", units: 24}
        ],
        {value: {layer: "conv2", unit: 7}}
      )
  },
  {room: "frame", name: "checkField", draw: () => checkField("Show the classes", {initial: true}).element!},
  {room: "frame", name: "numberField", draw: () => numberField("Steps", [1, 99], {initial: 20}).element!},
  {
    room: "frame",
    name: "radioField",
    draw: () => radioField("Size", sizes, {initial: "small", group: "playground-field"}).element!
  },
  {
    room: "frame",
    name: "rangeField",
    draw: () => rangeField("Square, px", [1, 16], {initial: 8, text: (side) => `${side} × ${side}`}).element!
  },
  {room: "frame", name: "selectField", draw: () => selectField("Size", sizes, {initial: "large"}).element!},
  {
    room: "frame",
    name: "settingsField",
    draw: () => settingsField(methodOf("integrated-gradients").knobs).element!
  },
  {
    room: "explain",
    name: "methodPicker",
    draw: () =>
      methodPicker(methods.slice(4, 8), {
        size: {height: 299, width: 299},
        value: {method: "smoothgrad", options: {samples: 9}}
      })
  },
  {room: "shape", name: "maskEditor", draw: drawMaskEditor},
  {room: "style", name: "layerChecks", draw: () => layerChecks("Style", ["conv1", "conv2", "conv3"], ["conv2"])}
];

function photo(side: number): HTMLCanvasElement {
  const canvas = html`<canvas role="img" aria-label="An animal on a meadow"></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, toPicture(animal(side)));
  return canvas;
}

function drawClassPicker(): Element {
  const picker = classPicker({id: "playground-class"});
  picker.show(scores, 282);
  return picker;
}

function drawDigitInput(): Element {
  const input = digitInput({value: 3, random: () => 0});
  input.show(digits(10).pixels(3));
  return input;
}

function drawFilmGallery(): Element {
  const gallery = filmGallery([
    {id: "one", title: "one film", sprite, steps: [0, 4], columns: 2},
    {id: "other", title: "the other", sprite, steps: [0, 8], columns: 2}
  ]);
  gallery.value = "other";
  return gallery;
}

function drawGuessFirst(): Element {
  const guess = {
    question: "What will the network call it?",
    guessed: {choices: ["a cat", "another animal", "no animal"], right: [2]},
    answer: "It says cowboy boot."
  };
  return guessFirst(guess, html`<figure class="figure-toy"><div>The answer</div></figure>`, true);
}

function drawSquareInput(): Element {
  const square = squareInput({width: 96, height: 96});
  square.size = 24;
  square.value = {y: 30, x: 48};
  return html`<div class="square-input-place" style="max-width: 12rem">${photo(96)}${square}</div>`;
}

function drawStartInput(): Element {
  const kinds = [
    ["noise", "noise"],
    ["zeros", "empty paper", "paper"]
  ] as const;
  return startInput({value: {start: "noise", seed: 7}, kinds});
}

function drawTargetInput(): Element {
  const value = {network: "mnist", layer: "logits", unit: 8};
  const names = targetNames(new Map(), async () => []);
  return targetInput({value, id: "playground-target", title: "Make it look like", names, firstUnits: {mnist: 8}});
}

function drawMaskEditor(): Element {
  const ear = [0.2, 0.1, 0.4, 0.5, 0.1, 0.5];
  return maskEditor({picture: photo(96), value: [ear]});
}
