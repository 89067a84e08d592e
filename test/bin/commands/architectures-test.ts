import {afterAll, beforeAll, expect, it} from "vitest";
import {run} from "../../../bin/commands.js";
import {methods} from "../../../src/methods.js";
import {architectures} from "../../network/readers/onnx/architectures/architectures.js";
import {onnxFile} from "../../network/readers/onnx/onnxFile.js";
import {type ModelFolder, modelFolder} from "../modelFolder.js";

const CAT = "src/photos/cat-chelsea.jpg";

let folder: ModelFolder;
beforeAll(async () => {
  folder = await modelFolder();
});
afterAll(() => folder.remove());

const written = (name: string) => folder.file(`${name}.onnx`, onnxFile(architectures[name]()));

interface Node {
  readonly layer: string;
  readonly score: number;
  readonly children?: readonly Node[];
}

it.each(Object.keys(architectures))(
  "why-cat tree grows a tree on the ONNX file of %s, down to the pixels",
  async (name) => {
    const path = await written(name);
    const flags = ["--class", "0", "--children", "2", "--depth", "2", "--json", "--network", path];
    const {root, layers, reading} = JSON.parse(await run(["tree", CAT, ...flags])) as {
      root: Node;
      layers: readonly string[];
      reading: {format: string};
    };
    expect(reading.format).toMatch(/^ONNX, opset \d+$/);
    expect(layers.length).toBe(2);
    expect(root.children!.length).toBeGreaterThan(0); // a class of SqueezeNet is the mean of one map
    for (const {layer, score} of root.children!) {
      expect(layer).toBe(layers[0]);
      expect(score).toBeGreaterThan(0);
    }
    const [best] = JSON.parse(await run(["classify", CAT, "--network", path, "--json"]));
    expect(best.probability).toBeGreaterThan(0);
  }
);

it("every method answers about a class of an ONNX AlexNet", async () => {
  const name = Object.keys(architectures).find((d) => /alexnet/i.test(d))!;
  const path = await written(name);
  for (const {id} of methods) {
    const flags =
      id === "occlusion" ? ["--window", "24", "--stride", "24"] : id === "smoothgrad" ? ["--samples", "2"] : [];
    const args = ["explain", CAT, "--method", id, "--class", "0", "--network", path, "--json", ...flags];
    if (id === "class-activation-map") await expect(run(args)).rejects.toThrow("no class activation map");
    else
      expect(
        (JSON.parse(await run(args)) as {values: number[]}).values.some((d) => d !== 0),
        id
      ).toBe(true);
  }
});
