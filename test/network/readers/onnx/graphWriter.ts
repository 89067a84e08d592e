import {randomLcg, randomNormal} from "d3-random";
import type {Attributes, FileModel, FileNode, StoredTensor} from "./onnxFile.js";

/** Writes graphs as PyTorch's exporter does: one node after another, weights drawn from a seed. */
export class GraphWriter {
  readonly nodes: FileNode[] = [];
  readonly initializers: StoredTensor[] = [];
  readonly #uniform;
  readonly #normal: () => number;
  #count = 0;

  constructor(seed = 0.37) {
    this.#uniform = randomLcg(seed);
    this.#normal = randomNormal.source(this.#uniform)(0, 1);
  }

  /** Adds a node and returns the name of its first output. */
  node(
    operator: string,
    inputs: readonly string[],
    attributes: Attributes = {},
    name = `${operator}_${this.#count}`
  ): string {
    ++this.#count;
    this.nodes.push({operator, inputs, outputs: [`${name}_output_0`], name, attributes});
    return `${name}_output_0`;
  }

  /** Adds a node of several outputs and returns their names. */
  several(operator: string, inputs: readonly string[], attributes: Attributes, count: number) {
    const name = `${operator}_${this.#count++}`;
    const outputs = Array.from({length: count}, (_, i) => `${name}_output_${i}`);
    this.nodes.push({operator, inputs, outputs, name, attributes});
    return outputs;
  }

  /** Stores a tensor and returns its name. */
  stored(tensor: StoredTensor): string {
    const name = tensor.name ?? `stored_${this.initializers.length}`;
    this.initializers.push({...tensor, name});
    return name;
  }

  /** Stores whole numbers (int64) and returns the tensor's name. */
  whole(values: readonly number[], dims: readonly number[] = [values.length]): string {
    return this.stored({dims, values, type: 7});
  }

  /** Stores one number and returns the tensor's name. */
  number(value: number): string {
    return this.stored({dims: [], values: [value]});
  }

  /** Stores normally distributed weights and returns their name. */
  weights(dims: readonly number[], deviation = 1, mean = 0, name?: string): string {
    const count = dims.reduce((a, b) => a * b, 1);
    return this.stored({
      name,
      dims,
      values: Float32Array.from({length: count}, () => mean + deviation * this.#normal())
    });
  }

  /** Stores positive weights and returns their name. */
  positive(dims: readonly number[]): string {
    const count = dims.reduce((a, b) => a * b, 1);
    return this.stored({dims, values: Float32Array.from({length: count}, () => 0.5 + this.#uniform())});
  }

  /** A convolution from *inputs* to *outputs* channels. */
  conv(x: string, inputs: number, outputs: number, size: number, options: ConvOptions = {}): string {
    const {stride = 1, pad = 0, groups = 1, dilation = 1, bias = true, name} = options;
    const label = name ?? `conv${this.#count}`;
    const fan = (inputs / groups) * size * size;
    const kernel = this.weights([outputs, inputs / groups, size, size], Math.sqrt(2 / fan), 0, `${label}.weight`);
    const biases = bias ? [this.weights([outputs], 0.1, 0, `${label}.bias`)] : [];
    return this.node(
      "Conv",
      [x, kernel, ...biases],
      {
        ...{kernel_shape: [size, size], strides: [stride, stride], pads: [pad, pad, pad, pad]},
        ...{group: groups, dilations: [dilation, dilation]}
      },
      label
    );
  }

  batchNorm(x: string, channels: number): string {
    const vectors = [this.positive([channels]), this.weights([channels], 0.2), this.weights([channels], 0.2)];
    return this.node("BatchNormalization", [x, ...vectors, this.positive([channels])], {epsilon: {float: 1e-3}});
  }

  relu(x: string): string {
    return this.node("Relu", [x]);
  }

  /** A dense layer as PyTorch writes it: weights [outputs, inputs]. */
  gemm(x: string, inputs: number, outputs: number, name?: string): string {
    const weights = this.weights([outputs, inputs], Math.sqrt(2 / inputs));
    return this.node(
      "Gemm",
      [x, weights, this.weights([outputs], 0.1)],
      {alpha: {float: 1}, beta: {float: 1}, transB: 1},
      name
    );
  }

  maxPool(x: string, size: number, stride: number, {pad = 0, ceil = 0} = {}): string {
    const pads = [pad, pad, pad, pad];
    return this.node("MaxPool", [x], {
      kernel_shape: [size, size],
      strides: [stride, stride],
      pads,
      ...(ceil ? {ceil_mode: 1} : {})
    });
  }

  /** Returns the model with an input of the given shape. */
  model(output: string, shape: readonly (number | string)[], {opset = 13, name = "network", rank = 2} = {}): FileModel {
    const {nodes, initializers} = this;
    const open = Array.from({length: rank}, (_, i) => `out${i}`);
    return {
      opset,
      graph: name,
      nodes,
      initializers,
      inputs: [{name: "input", shape}],
      outputs: [{name: output, shape: open}]
    };
  }
}

export interface ConvOptions {
  readonly stride?: number;
  readonly pad?: number;
  readonly groups?: number;
  readonly dilation?: number;
  readonly bias?: boolean;
  readonly name?: string;
}
