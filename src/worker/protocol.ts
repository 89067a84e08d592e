import type {SoFar} from "../attribution/partial.js";
import type {BackendName} from "../network/backend.js";
import type {DescribedNetwork} from "../network/networkFile/describedNetwork.js";
import type {NewHead} from "../network/newHead.js";
import type {Preparation} from "../network/prepared.js";
import type {AnswerOf, PhotoPixels, QuestionOf, StepImage} from "./kind.js";
import type {questions} from "./questions.js";

// Types only: a page that imports them gets none of what computes.

export type {OcclusionScores} from "../attribution/occlusionScores.js";
export type {SoFar} from "../attribution/partial.js";
export type {MapTotal} from "../attribution/strongestMaps.js";
export type {ClassScore} from "../network/classScores.js";
export type {DescribedNetwork} from "../network/networkFile/describedNetwork.js";
export type {NewHead} from "../network/newHead.js";
export type {Preparation} from "../network/prepared.js";
export type {PhotoPixels, StepImage} from "./kind.js";
export type {InvertedImage} from "./questions/invert.js";
export type {PatchExample, PatchPicture} from "./questions/patchPictures.js";
export type {ImageScores} from "./questions/scores.js";
export type {TopUnit} from "./questions/topUnits.js";

type Kinds = typeof questions;

/** The name of a kind of question. */
export type KindName = keyof Kinds;

/** Where a network's files are. */
export interface NetworkFiles {
  readonly name: string;
  /** The address of the graph, JSON. */
  readonly graph: string;
  /** The address of the weights, binary. */
  readonly weights: string;
  /** How large the weights are, where that is known before they are fetched. */
  readonly bytes?: number;
  /** What its user says of its input and labels, where the files do not. */
  readonly preparation?: Preparation;
  /** What stands in place of its last layer; defaults to its own. */
  readonly head?: NewHead;
}

/** What a page asks: a question of any kind, or of the kinds named, and the network that it is about. */
export type Question<K extends KindName = KindName> = {
  [P in K]: QuestionOf<Kinds[P]> & {
    readonly kind: P;
    /** A registered network's name; its files, where they are others than the registered ones. */
    readonly network: string | NetworkFiles;
  };
}[K];

/** How an answer was made. */
export interface Provenance {
  readonly backend: BackendName;
  /** What the computation took, without download and preparation. */
  readonly milliseconds: number;
}

/** The answer to a question of any kind, or of the kinds named. */
export type Answer<K extends KindName = KindName> = {
  [P in K]: AnswerOf<Kinds[P]> & Provenance & {readonly kind: P};
}[K];

/** A question about a network that is there already. */
export type OwnQuestion<K extends KindName = KindName> = {
  [P in K]: QuestionOf<Kinds[P]> & {readonly kind: P};
}[K];

/** A photo on its way to the worker: without its values where the worker keeps them. */
export type SentPhoto = PhotoPixels | {readonly key: string; readonly pixels: Omit<PhotoPixels["pixels"], "values">};

/** A question on its way to the worker, with whatever else its kind has. */
export interface SentQuestion {
  readonly kind: KindName;
  readonly network: NetworkFiles;
  readonly photo?: SentPhoto;
}

/** What the page sends. */
export type ToWorker =
  | {readonly kind: "ask"; readonly id: number; readonly question: SentQuestion; readonly backend?: BackendName}
  | {readonly kind: "cancel"; readonly id: number}
  | {readonly kind: "ping"};

/** How far an answer to a question of any kind, or of the kinds named, is. */
export interface Progress<K extends KindName = KindName> {
  readonly kind: "progress";
  readonly phase: "download" | "prepare" | "compute";
  /** 0…1. */
  readonly fraction: number;
  /** While downloading: bytes so far, and in all. */
  readonly bytes?: number;
  readonly totalBytes?: number;
  /** What there is to see already, where the answer is an image that grows. */
  readonly image?: StepImage;
  /** An answer on the way, coarser or noisier than the last, where many passes make one. */
  readonly partial?: {[P in K]: AnswerOf<Kinds[P]>}[K] & SoFar;
}

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

/** What a page sends to the worker that reads a network’s files. */
export interface ReadRequest {
  readonly files: readonly File[];
  /** The height and width that are assumed where the files leave them free. */
  readonly size: readonly [height: number, width: number];
}

/** What that worker sends: how far it is, then what it read or why it could not. */
export type ReadReply =
  | {readonly kind: "progress"; readonly words: string}
  | {readonly kind: "read"; readonly network: DescribedNetwork}
  | {readonly kind: "failure"; readonly message: string};
