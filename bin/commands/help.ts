import {fills} from "../../src/attribution/baseline.js";
import {methods} from "../../src/methods.js";
import {networks} from "../../src/networks.js";
import {optionsOf} from "../arguments/methodOptions.js";
import type {Command} from "../command.js";

/** Returns how the *commands* are used, as text that ends in a newline. */
export function help(commands: readonly Command[]): string {
  const width = Math.max(...methods.map(({id}) => id.length));
  const listed = methods.map((method) => `    ${method.id.padEnd(width)}  ${optionsOf(method).join(" ")}`.trimEnd());
  return `Ask a convolutional network what it sees in an image, and why.

${commands.map(usageOf).join("\n")}
  why-cat help | --help | --version

  INPUT   an image (JPEG, PNG, WebP, GIF, AVIF), or a .json file with a nested array,
          [h][w], [h][w][c] or [n], that is fed to the network unchanged
  TARGET  --class LABEL_OR_INDEX, or --layer L --unit U [--position R,C | sum];
          without a position a unit is explained where it is strongest
  --network N   ${networks.map(({name}) => name).join(" or ")}, or the path of your own; the first is the default
  --to LAYER    explain by the activations of a layer instead of the pixels
  --json        print numbers: shape, and values by row, column, channel; a list stays a list, an object
                says under "reading" how the network's file was read and what was assumed
  --out F.png   draw them

  --layers A,B  the tree's layers, top down, each below the one before; by default the network's own
  --open 5,1    how many of a node's children are opened in their turn, level by level; by default all
  --rescale     what a step keeps of the signal it is cut from: its L1 norm, its L2 norm, or nothing

  patches scans many photos for the places that every unit likes best (and least, where it can fall below 0), at
  most one a photo; merge joins the files of all shards, to the same bytes however they were split. A scan that
  was ended goes on when it is asked for again. A file that is no photo is named and skipped.

    --photos DIR     a folder, with the folders in it, or a text file that names a photo a line
    --layers all     all layers, tree for those of the network's own tree (the default), or A,B
    --class off      without what each unit adds to each photo's first class, which takes half the time
    --shard 0/7      the first of seven parts; all photos by default
    --jobs 8         how many processes; as many as there are cores by default
    --cache DIR      keeps what each photo gave, half a megabyte each, so that the next scan need not look again

  A network of your own: a model.json of TensorFlow.js (or its folder, or all of it in a .zip), an .onnx or a
  .tflite file. What its file does not say, and was assumed, is said on stderr, a line each; these say it:

    --input-range 0,255            what black and white become; 0,1 where nobody says
    --mean 0.485,0.456,0.406       taken from each channel, in units of that range: one number, or red first
    --std 0.229,0.224,0.225        what it is then divided by, as --mean
    --bgr                          it was trained on blue, green, red; --mean and --std stay red first
    --input-size 224x224           height x width, where the file leaves them free
    --labels FILE                  a line for each output, or JSON: ["cat", …] or {"0": "cat", …}
    --output NAME                  which of several outputs

  Methods and their options:
${listed.join("\n")}

    --seed one|activation          what is sent back: 1, or the unit's own activation
    --window 2x3, --stride 2x1     height x width in pixels, or one number for both
    --fill, --baseline             ${fills.join("|")}, or a number in the network's own range
    --aggregate mean|sum           of the windows that cover a pixel
    --steps 64                     points on the way from the baseline to the image
    --samples 25, --sigma 0.15     noisy copies, and how noisy
    --random-seed 1                same seed, same noise
    --cam-layer LAYER              whose maps are weighed; the last below the target by default
    --relu positive|all            keep only what speaks for the target, or all

  Errors are one line on stderr, with exit code 1.
`;
}

/** Returns the lines that say how a command is used, those after the first below what follows its name. */
function usageOf({name, usage}: Command): string {
  const start = `  why-cat ${name} `;
  return start + usage.replaceAll("\n", `\n${" ".repeat(start.length)}`);
}
