import * as tf from "@tensorflow/tfjs-core";
import {
  byteField,
  bytesField,
  floatsField,
  intField,
  intsField,
  longsField,
  rootTable,
  type Table,
  tableField,
  tablesField
} from "../../src/network/readers/table.js";
import {plainAverage} from "./plainAverage.js";

type Relu = (x: tf.Tensor) => tf.Tensor;

/**
 * Returns the logits of the quantized Inception v3 in the given TFLite file,
 * [1, 299, 299, 3] → [1, 1001], as a function of the image in −1…1 and of what
 * stands for a ReLU (`tf.relu` by default). It is written apart from the
 * engine and the readers, in plain differentiable operations, to compare them
 * with. The weights stay on the current backend.
 */
export function plainInception(file: Uint8Array): (image: tf.Tensor, relu?: Relu) => tf.Tensor {
  const model = rootTable(file);
  const codes = tablesField(model, 1).map((code) => byteField(code, 0));
  const buffers = tablesField(model, 4);
  const [graph] = tablesField(model, 2);
  const tensors = tablesField(graph, 0);
  const operators = tablesField(graph, 3);
  const constants = new Map<number, tf.Tensor>();
  const constant = (index: number): tf.Tensor => {
    const known = constants.get(index);
    if (known) return known;
    const made = tf.keep(dequantized(tensors[index], buffers));
    constants.set(index, made);
    return made;
  };
  const kernels = new Map<number, tf.Tensor4D>();
  const kernelOf = (index: number): tf.Tensor4D => {
    const known = kernels.get(index);
    if (known) return known;
    const made = tf.keep(tf.transpose(constant(index), [1, 2, 3, 0])) as tf.Tensor4D; // from [out, height, width, in]
    kernels.set(index, made);
    return made;
  };
  const [imageIndex] = intsField(graph, 1);
  const [outputIndex] = intsField(graph, 2);
  for (const operator of operators) {
    if (codes[intField(operator, 0)] !== 3) continue;
    const [, kernel, bias] = intsField(operator, 1);
    kernelOf(kernel);
    constant(bias);
  }
  return (image, relu = tf.relu) => {
    const values = new Map([[imageIndex, image]]);
    for (const operator of operators) {
      const inputs = intsField(operator, 1);
      const [output] = intsField(operator, 2);
      const options = tableField(operator, 4)!;
      const x = values.get(inputs[0]) as tf.Tensor4D;
      const padding = byteField(options, 0) === 0 ? "same" : "valid";
      const strides: [number, number] = [intField(options, 2), intField(options, 1)];
      const size: [number, number] = [intField(options, 4), intField(options, 3)];
      const code = codes[intField(operator, 0)];
      switch (code) {
        case 1:
          values.set(output, plainAverage(x, size, strides, padding));
          break;
        case 2:
          values.set(
            output,
            tf.concat(
              inputs.map((i) => values.get(i)!),
              3
            )
          );
          break;
        case 3: {
          const sum = tf.add(tf.conv2d(x, kernelOf(inputs[1]), strides, padding), constant(inputs[2]));
          values.set(output, startsAtZero(tensors[output]) ? relu(sum) : sum);
          break;
        }
        case 17:
          values.set(output, tf.maxPool(x, size, strides, padding));
          break;
        case 22:
        case 43:
          values.set(output, tf.reshape(x, [1, -1]));
          break;
        default:
          throw new RangeError(`unknown operator: ${code}`);
      }
    }
    return values.get(outputIndex)!;
  };
}

/** An output that cannot be negative has passed a ReLU. */
function startsAtZero(tensor: Table): boolean {
  return longsField(tableField(tensor, 4)!, 3)[0] === 0;
}

function dequantized(tensor: Table, buffers: readonly Table[]): tf.Tensor {
  const bytes = bytesField(buffers[intField(tensor, 2)], 0);
  const quantization = tableField(tensor, 4)!;
  const [scale] = floatsField(quantization, 2);
  const [zero] = longsField(quantization, 3);
  const stored = byteField(tensor, 1) === 2 ? new Int32Array(new Uint8Array(bytes).buffer) : bytes; // biases are int32
  return tf.tensor(
    Float32Array.from(stored, (q) => scale * (q - zero)),
    intsField(tensor, 0)
  );
}
