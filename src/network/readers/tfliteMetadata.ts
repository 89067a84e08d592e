import {strFromU8, unzipSync} from "fflate";
import {
  byteField,
  bytesField,
  floatsField,
  intField,
  rootTable,
  stringField,
  type Table,
  tableField,
  tablesField
} from "./table.js";

/** What the metadata of a TFLite file say of the tensors that enter and come out, in their order. */
export interface TfliteMetadata {
  /** (x − mean) ÷ std for x in 0…255, one number or one a channel; undefined where it is not said. */
  readonly normalizations: readonly ({readonly mean: readonly number[]; readonly std: readonly number[]} | undefined)[];
  /** The labels of what comes out; none where they are not said. */
  readonly labels: readonly (readonly string[])[];
}

/**
 * Returns the metadata in the *bytes* of a TFLite file: a file in a buffer of
 * its own, whose labels are in a zip archive behind. The numbers of the fields
 * are those of
 * https://github.com/tensorflow/tflite-support/blob/master/tensorflow_lite_support/metadata/metadata_schema.fbs.
 */
export function tfliteMetadata(bytes: Uint8Array): TfliteMetadata {
  const model = rootTable(bytes);
  const entry = tablesField(model, 6).find((d) => stringField(d, 0) === "TFLITE_METADATA");
  const buffer = entry && tablesField(model, 4)[intField(entry, 1)];
  const content = buffer ? bytesField(buffer, 0) : new Uint8Array();
  if (strFromU8(content.subarray(4, 8), true) !== "M001") return {normalizations: [], labels: []};
  const [graph] = tablesField(rootTable(content.slice()), 3);
  if (!graph) return {normalizations: [], labels: []};
  const outputs = tablesField(graph, 3).map(labelFile);
  const files = outputs.some(Boolean) ? archive(bytes, outputs) : {};
  return {
    normalizations: tablesField(graph, 2).map(normalization),
    labels: outputs.map((name) => lines(files[name]))
  };
}

/** The process unit number 1 is the normalization. */
function normalization(tensor: Table): TfliteMetadata["normalizations"][number] {
  const unit = tablesField(tensor, 4).find((d) => byteField(d, 0) === 1);
  const options = unit && tableField(unit, 1);
  if (!options) return undefined;
  const [mean, std] = [floatsField(options, 0), floatsField(options, 1)];
  return mean.length && std.length && std.every((d) => d > 0) ? {mean, std} : undefined;
}

/** A file number 2 has one label a line. */
function labelFile(tensor: Table): string {
  const file = tablesField(tensor, 6).find((d) => byteField(d, 2) === 2);
  return file ? stringField(file, 0) : "";
}

function archive(bytes: Uint8Array, names: readonly string[]): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {filter: ({name}) => names.includes(name)});
  } catch {
    return {}; // labels are no reason to refuse a network
  }
}

function lines(file: Uint8Array | undefined): readonly string[] {
  return file ? strFromU8(file).trimEnd().split(/\r?\n/) : [];
}
