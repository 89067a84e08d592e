import type {RefusedFormat} from "./networkFormat.js";
import {folderOf} from "./path.js";

/** What a format is called, and what makes one of it that is read; *path* is what the user named, fit for a shell. */
const refusals: Readonly<Record<RefusedFormat, readonly [what: string, help: (path: string) => string]>> = {
  archive: ["a packed archive", () => "unpack it"],
  caffe: [
    "Caffe",
    (path) =>
      `convert: python -m caffe2onnx.convert --prototxt ${of(path, "prototxt")} --caffemodel ${of(path, "caffemodel")} --onnx model.onnx`
  ],
  coreml: ["Core ML", () => 'export what it was made from, in PyTorch: torch.onnx.export(model, image, "model.onnx")'],
  darknet: ["Darknet", () => 'load it into PyTorch, and export: torch.onnx.export(model, image, "model.onnx")'],
  "graph-def": [
    "a frozen TensorFlow graph",
    (path) =>
      `convert: python -m tf2onnx.convert --graphdef ${path} --inputs INPUT:0 --outputs OUTPUT:0 --output model.onnx`
  ],
  "keras-3": [
    "a Keras 3 file",
    (path) =>
      `convert: python -c "import keras, tensorflowjs as t; t.converters.save_keras_model(keras.models.load_model('${path.replaceAll("'", "")}'), 'out')"`
  ],
  "keras-architecture": [
    "a Keras network without its weights",
    () => "convert the whole model: tensorflowjs_converter --input_format=keras model.h5 out/"
  ],
  "keras-hdf5": ["Keras HDF5", (path) => `convert: tensorflowjs_converter --input_format=keras ${path} out/`],
  "keras-weights": [
    "weights without their network",
    () => "save the whole model, model.save('model.h5'), then tensorflowjs_converter --input_format=keras model.h5 out/"
  ],
  "lfs-pointer": ["a Git LFS pointer in the place of a file", () => "fetch the file: git lfs pull"],
  numpy: ["NumPy", () => "arrays alone are no network"],
  pickle: [
    "a Python pickle",
    () => 'if it is a network of PyTorch, export it: torch.onnx.export(model, image, "model.onnx")'
  ],
  picture: ["a picture as a network", () => "the picture is the INPUT; after --network comes the network"],
  pytorch: ["PyTorch", () => 'export the model in Python: torch.onnx.export(model, image, "model.onnx")'],
  safetensors: [
    "safetensors, which are weights without their network,",
    () => 'load them into the model in PyTorch, and export: torch.onnx.export(model, image, "model.onnx")'
  ],
  "saved-model": [
    "a TensorFlow SavedModel",
    (path) =>
      `convert: tensorflowjs_converter --input_format=tf_saved_model ${/\.pb(txt)?$/.test(path) ? folderOf(path) : path} out/`
  ],
  shard: ["a file of weights alone", () => "name the model.json that lists it"],
  "tensorflow-checkpoint": [
    "a TensorFlow checkpoint",
    () =>
      "save the model, tf.saved_model.save(model, 'saved'), then tensorflowjs_converter --input_format=tf_saved_model saved out/"
  ],
  unknown: ["an unknown format", () => "export the network as one of them"],
  "web-page": ["a web page", () => "download the file itself"]
};

/**
 * Returns the error that refuses a file of the given *format*, in one line: what it is, what would be read, and what
 * makes that of it.
 */
export function refusal(format: RefusedFormat, path: string): RangeError {
  const [what, help] = refusals[format];
  return new RangeError(
    `${what} is not read: ${path} (what is: model.json of TensorFlow.js, .onnx, .tflite; ${help(quoted(path))})`
  );
}

function quoted(path: string): string {
  return /^[\w./\\:~+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function of(path: string, ending: string): string {
  return path.replace(/\.(caffemodel|prototxt)/i, `.${ending}`);
}
