import {byteField, intField, intsField, rootTable, type Table, tablesField} from "./table.js";
import {tfliteOperator} from "./tfliteOperators.js";
import {type TfliteTensor, tfliteTensor} from "./tfliteTensor.js";

/** A TFLite file as it is: tensors, and the operations between them. */
export interface TfliteGraph {
  readonly tensors: readonly TfliteTensor[];
  readonly operations: readonly TfliteOperation[];
  /** The indices of the tensors that are given. */
  readonly inputs: readonly number[];
}

/** One use of an operator; inputs and outputs are indices of tensors, −1 where an optional one is left out. */
export interface TfliteOperation {
  readonly operator: string;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** In which its options are. */
  readonly table: Table;
}

/**
 * Returns the first graph in the *bytes* of a TFLite file. The numbers of the
 * fields are those of
 * https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/schema.fbs.
 */
export function tfliteGraph(bytes: Uint8Array): TfliteGraph {
  const model = rootTable(bytes);
  const codes = tablesField(model, 1).map((d) => tfliteOperator(Math.max(byteField(d, 0), intField(d, 3))));
  const buffers = tablesField(model, 4);
  const [graph] = tablesField(model, 2);
  const tensors = tablesField(graph, 0).map((d) => tfliteTensor(d, buffers));
  const operations = tablesField(graph, 3).map((table) => ({
    operator: codes[intField(table, 0)],
    inputs: intsField(table, 1),
    outputs: intsField(table, 2),
    table
  }));
  return {tensors, operations, inputs: intsField(graph, 1)};
}
