import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {afterAll, beforeAll, expect, it} from "vitest";
import {networkFile} from "../../../src/data/networkFile/networkFile.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "network-file-"));
});
afterAll(() => rm(folder, {recursive: true}));

async function write(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), {recursive: true});
  await writeFile(path, content);
  return path;
}

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((d) => (typeof d === "number" ? [d] : Array.from(d, (c) => c.charCodeAt(0)))));

const layers = JSON.stringify({modelTopology: {class_name: "Sequential", config: {}}, weightsManifest: []});
const graph = JSON.stringify({modelTopology: {node: [], versions: {}}, weightsManifest: []});

const read: readonly (readonly [what: string, name: string, content: Uint8Array | string, format: string])[] = [
  ["a layers model", "model.json", layers, "layers-model"],
  ["a layers model in capitals", "MODEL.JSON", layers, "layers-model"],
  ["a layers model without an ending", "model", layers, "layers-model"],
  ["a layers model with a byte order mark", "bom.json", `\ufeff${layers}`, "layers-model"],
  ["a layers model in UTF-16", "utf16.json", new Uint8Array(Buffer.from(`\ufeff${layers}`, "utf16le")), "layers-model"],
  ["a graph model by its nodes", "graph.json", graph, "graph-model"],
  [
    "a graph model by its format",
    "format.json",
    JSON.stringify({format: "graph-model", modelTopology: {}}),
    "graph-model"
  ],
  ["a zip of a model.json", "model.zip", zipSync({"model.json": strToU8(layers)}), "layers-model"],
  ["a zip called otherwise", "model.dat", zipSync({"out/model.json": strToU8(graph)}), "graph-model"],
  ["a TFLite file by its magic", "network.dat", bytes(28, 0, 0, 0, "TFL3", 0, 0), "tflite"],
  ["a TFLite file by its name", "network.LITE", "abc", "tflite"],
  ["an ONNX file by its name", "network.onnx", bytes(0x42, 2, 0x10, 13), "onnx"],
  ["an ONNX file by its first fields", "network", bytes(8, 7, 0x12, 7, "pytorch"), "onnx"]
];

it.each(read)("networkFile recognises %s", async (_, name, content, format) => {
  expect((await networkFile(await write(name, content))).format).toBe(format);
});

const png = bytes(0x89, "PNG\r\n", 0x1a, "\n");
const hdf5 = bytes(0x89, "HDF\r\n", 0x1a, "\n");
const safetensors = bytes(2, 0, 0, 0, 0, 0, 0, 0, "{}", 0);
const refused: readonly (readonly [name: string, content: Uint8Array | string, what: string, help: string])[] = [
  ["model.h5", hdf5, "Keras HDF5", "tensorflowjs_converter --input_format=keras PATH out/"],
  ["renamed.json", hdf5, "Keras HDF5", "tensorflowjs_converter --input_format=keras PATH out/"],
  ["some.weights.h5", hdf5, "weights without their network", "model.save('model.h5')"],
  ["empty.h5", "abc", "Keras HDF5", "tensorflowjs_converter"],
  [
    "model.keras",
    zipSync({"config.json": strToU8("{}"), "model.weights.h5": hdf5}),
    "a Keras 3 file",
    "t.converters.save_keras_model(keras.models.load_model('PATH'), 'out')"
  ],
  ["frozen.pb", bytes(0x0a, 4, 1), "a frozen TensorFlow graph", "tf2onnx.convert --graphdef PATH"],
  ["dir/saved_model.pb", bytes(8, 1, 0x12), "a TensorFlow SavedModel", "--input_format=tf_saved_model FOLDER out/"],
  ["net.pt", zipSync({"net/data.pkl": bytes(0x80, 2)}), "PyTorch", 'torch.onnx.export(model, image, "model.onnx")'],
  ["old.pth", bytes(0x80, 2, 0x8a, 10), "PyTorch", "torch.onnx.export"],
  ["forest.pkl", bytes(0x80, 4, "sklearn"), "a Python pickle", "torch.onnx.export"],
  ["alexnet.caffemodel", bytes(0x0a, 7, "AlexNet"), "Caffe", "--prototxt FOLDER/alexnet.prototxt --caffemodel PATH"],
  ["deploy.prototxt", 'name: "AlexNet"', "Caffe", "--prototxt PATH --caffemodel FOLDER/deploy.caffemodel"],
  ["net.safetensors", safetensors, "safetensors", "torch.onnx.export"],
  ["unnamed", safetensors, "safetensors", "torch.onnx.export"],
  ["net.mlmodel", bytes(8, 4, 0x12), "Core ML", "torch.onnx.export"],
  ["cat.png", png, "a picture as a network", "the picture is the INPUT"],
  ["cat.bmp", "BM", "a picture as a network", "the picture is the INPUT"],
  ["group1-shard1of1.bin", bytes(1, 2, 3), "a file of weights alone", "name the model.json"],
  ["yolo.weights", bytes(0, 0, 0), "Darknet", "torch.onnx.export"],
  ["net.ckpt.index", bytes(0), "a TensorFlow checkpoint", "tf.saved_model.save"],
  ["net.tar.gz", bytes(0x1f, 0x8b), "a packed archive", "unpack it"],
  ["lfs.onnx", "version https://git-lfs.github.com/spec/v1\n", "a Git LFS pointer", "git lfs pull"],
  ["page.onnx", "<!DOCTYPE html><html>", "a web page", "download the file itself"],
  [
    "keras.json",
    '{"class_name": "Sequential", "config": {}}',
    "a Keras network without its weights",
    "tensorflowjs_converter"
  ],
  ["array.npy", bytes(0x93, "NUMPY"), "NumPy", "arrays alone"],
  ["notes.txt", "a text", "an unknown format", "export the network"]
];

it.each(refused)("networkFile refuses %s in a line that helps", async (name, content, what, help) => {
  const path = await write(name, content);
  const error: Error = await networkFile(path).then(
    () => expect.fail("read"),
    (error) => error
  );
  expect(error.message.startsWith(`${what}`), error.message).toBe(true);
  expect(error.message).toContain(`is not read: ${path} (what is: model.json of TensorFlow.js, .onnx, .tflite; `);
  expect(error.message).toContain(help.replace("PATH", path).replace("FOLDER", join(path, "..")));
  expect(error.message).not.toContain("\n");
  expect(error.message.length).toBeLessThan(580);
});

it("networkFile puts a path that a shell would split into quotes", async () => {
  const path = await write("my model's.h5", hdf5);
  await expect(networkFile(path)).rejects.toThrow(`--input_format=keras '${path.replace("'", "'\\''")}' out/`);
});

it("networkFile(folder) is the model.json in it, whatever its capitals", async () => {
  await write("own/Model.json", layers);
  expect((await networkFile(join(folder, "own"))).path).toBe(join(folder, "own", "Model.json"));
  await write("saved/saved_model.pb", bytes(8, 1));
  await expect(networkFile(join(folder, "saved"))).rejects.toThrow(
    `a TensorFlow SavedModel is not read: ${join(folder, "saved")} (`
  );
  await write("other/a.onnx", "abc");
  await expect(networkFile(join(folder, "other"))).rejects.toThrow(
    `no model.json in the folder: ${join(folder, "other")} (name a.onnx)`
  );
  await write("nothing/notes.txt", "abc");
  await expect(networkFile(join(folder, "nothing"))).rejects.toThrow(/^no model.json in the folder: [^(]*$/);
});

it("networkFile says what is wrong with a file, and which", async () => {
  await expect(networkFile("missing/model.json")).rejects.toThrow("no such file: missing/model.json");
  const empty = await write("empty.onnx", "");
  await expect(networkFile(empty)).rejects.toThrow(`empty file: ${empty}`);
  const broken = await write("broken.json", '{"modelTopology": ');
  await expect(networkFile(broken)).rejects.toThrow(`not JSON: ${broken}`);
});

it("what is read lies in an array of its own, whose slices are copies", async () => {
  const file = await networkFile(await write("own.json", layers));
  for (const array of [file.bytes, await file.beside("own.json")]) {
    expect(array.constructor).toBe(Uint8Array);
    expect([array.byteOffset, array.buffer.byteLength]).toEqual([0, array.length]);
  }
});

it("a shard is found by its name in the URL, and by the plain one", async () => {
  const {beside} = await networkFile(await write("shards/model.json", layers));
  await write("shards/group1 (1).bin", "plain");
  await write("shards/100%25.bin", "as written");
  expect(new TextDecoder().decode(await beside("group1%20(1).bin"))).toBe("plain");
  expect(new TextDecoder().decode(await beside("100%25.bin"))).toBe("as written");
  await expect(beside("100%.bin")).rejects.toThrow("ENOENT");
});
