import {byteField, intField, intsField, rootTable, stringField, type Table, tablesField} from "./table.js";
import {tfliteOperator} from "./tfliteOperators.js";
import {type TfliteTensor, tfliteTensor} from "./tfliteTensor.js";

/** A TFLite file as it is: tensors, and the operations between them. */
export interface TfliteGraph {
  readonly tensors: readonly TfliteTensor[];
  readonly operations: readonly TfliteOperation[];
  /** The indices of the tensors that are given. */
  readonly inputs: readonly number[];
  /** The indices of the tensors that come out. */
  readonly outputs: readonly number[];
  /** How many graphs the file holds beside this one. */
  readonly others: number;
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
  const codes = tablesField(model, 1).map(operatorOf);
  const buffers = tablesField(model, 4);
  const [graph, ...others] = tablesField(model, 2);
  const tensors = tablesField(graph, 0).map((d) => tfliteTensor(d, buffers));
  const operations = tablesField(graph, 3).map((table) => ({
    operator: codes[intField(table, 0)],
    inputs: intsField(table, 1),
    outputs: intsField(table, 2),
    table
  }));
  return {tensors, operations, inputs: intsField(graph, 1), outputs: intsField(graph, 2), others: others.length};
}

function operatorOf(code: Table): string {
  const name = tfliteOperator(Math.max(byteField(code, 0), intField(code, 3)));
  return name === "CUSTOM" ? `CUSTOM ${stringField(code, 1)}`.trim() : name;
}
