import type {MethodOptions} from "../attribution/explain.js";
import type {Pixels} from "../images/pixels.js";
import type {BackendName} from "../network/backend.js";
import type {LocatedTarget, Target} from "../network/target.js";

/** Where a network's files are. */
export interface NetworkFiles {
  readonly name: string;
  /** The address of the graph, JSON. */
  readonly graph: string;
  /** The address of the weights, binary. */
  readonly weights: string;
}

/** A photo as the page has it: RGB, 0…255, any size; the worker fits it to the network. */
export interface Photo {
  /** Two photos with the same key are the same. */
  readonly key: string;
  readonly pixels: Pixels;
}

/** The question “which pixels mattered?”. */
export interface ExplainQuestion {
  readonly kind: "explain";
  readonly network: NetworkFiles;
  readonly photo: Photo;
  readonly target: Target;
  /** The id of a registered method. */
  readonly method: string;
  readonly options: MethodOptions;
}

/** The question “what is this?”. */
export interface ClassifyQuestion {
  readonly kind: "classify";
  readonly network: NetworkFiles;
  readonly photo: Photo;
}

export type Question = ExplainQuestion | ClassifyQuestion;

/** What the page sends. */
export type ToWorker =
  | {readonly kind: "ask"; readonly id: number; readonly question: Question; readonly backend?: BackendName}
  | {readonly kind: "cancel"; readonly id: number}
  | {readonly kind: "ping"};

/** How far an answer is. */
export interface Progress {
  readonly kind: "progress";
  readonly phase: "download" | "prepare" | "compute";
  /** 0…1. */
  readonly fraction: number;
  /** While downloading: bytes so far, and in all. */
  readonly bytes?: number;
  readonly totalBytes?: number;
}

export interface ClassScore {
  readonly index: number;
  readonly label: string;
  readonly logit: number;
  /** 0…1: the softmax of the logits. */
  readonly probability: number;
}

/** What every answer tells of its making. */
interface Made {
  readonly backend: BackendName;
  /** What the computation took, without download and preparation. */
  readonly milliseconds: number;
}

export interface ClassifyAnswer extends Made {
  readonly kind: "classify";
  /** The five best classes, the best first. */
  readonly top: readonly ClassScore[];
}

export interface ExplainAnswer extends Made {
  readonly kind: "explain";
  readonly target: LocatedTarget;
  /** [height, width, channels], or [units]. */
  readonly shape: readonly number[];
  /** Flat, in row-major order. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly top: readonly ClassScore[];
  /** The class asked about; null where the target is another unit. */
  readonly asked: ClassScore | null;
}

export type Answer = ClassifyAnswer | ExplainAnswer;

/** A question that could not be answered, in one line. *broken* says that the worker had better be replaced. */
export interface Failure {
  readonly kind: "failure";
  readonly message: string;
  readonly broken: boolean;
}

/** What the worker sends. */
export type FromWorker =
  | {readonly kind: "reply"; readonly id: number; readonly reply: Progress | Answer | Failure}
  | {readonly kind: "pong"};
