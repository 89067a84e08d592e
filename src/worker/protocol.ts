import type {MethodOptions} from "../attribution/explain.js";
import type {OccludedAnswersOptions} from "../attribution/occludedAnswers.js";
import type {OcclusionScores} from "../attribution/occlusionScores.js";
import type {MapTotal} from "../attribution/strongestMaps.js";
import type {Removal, RemovedUnit} from "../evaluation/removal.js";
import type {AscendOptions} from "../features/ascend.js";
import type {ChildScore} from "../features/channelScores.js";
import type {Child} from "../features/childrenOfPath.js";
import type {InvertOptions} from "../features/invert.js";
import type {Objective, UnitObjective} from "../features/objective.js";
import type {Parent, ParentsOptions} from "../features/parents.js";
import type {Path, PathOptions, Step} from "../features/path.js";
import type {StyleLosses, StyleTransferOptions} from "../features/styleTransfer.js";
import type {Tree, TreeOptions} from "../features/tree.js";
import type {Pixels} from "../images/pixels.js";
import type {BackendName} from "../network/backend.js";
import type {ClassScore} from "../network/classScores.js";

export type {ClassScore};

import type {ReluRule} from "../network/layers/layerKind.js";
import type {FieldBox} from "../network/receptiveField.js";
import type {Place, ResolvedTarget, Target} from "../network/target.js";

/** Where a network's files are. */
export interface NetworkFiles {
  readonly name: string;
  /** The address of the graph, JSON. */
  readonly graph: string;
  /** The address of the weights, binary. */
  readonly weights: string;
}

/** A photo as the page has it: RGB, 0…255, any size; the worker fits it to the network. */
export interface PhotoPixels {
  /** Two photos with the same key are the same. */
  readonly key: string;
  readonly pixels: Pixels;
}

/** The question “which pixels mattered?”. */
export interface ExplainQuestion {
  readonly kind: "explain";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  readonly target: Target;
  /** The id of a registered method. */
  readonly method: string;
  readonly options: MethodOptions;
}

/** The question “what is this?”. */
export interface ClassifyQuestion {
  readonly kind: "classify";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
}

/** The question “what are these images?”, of several at once, such as one photo changed in several ways. */
export interface ScoresQuestion {
  readonly kind: "scores";
  readonly network: NetworkFiles;
  /** Each is fitted to the network, as a photo is. */
  readonly images: readonly Pixels[];
  /** Classes whose scores are wanted besides the five best; defaults to none. */
  readonly classes?: readonly number[];
}

/** The question “what does a layer make of this photo?”. */
export interface ActivationsQuestion {
  readonly kind: "activations";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  readonly layer: string;
}

/** The question “what does a layer make of this picture of a film?”. Nothing is kept; a newer one takes its place. */
export interface VideoFrameQuestion {
  readonly kind: "videoFrame";
  readonly network: NetworkFiles;
  /** Fitted to the network, as a photo is. */
  readonly pixels: Pixels;
  readonly layer: string;
  /** The first unit wanted; defaults to 0. */
  readonly first?: number;
  /** How many units are wanted; defaults to all. */
  readonly count?: number;
  /** How many of the best classes are wanted; defaults to 0, and then the network runs no further than the layer. */
  readonly classes?: number;
}

/** Names a node of a cat tree: the *path* below the *root*. */
interface NodeQuestion {
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  readonly root: Target;
  /** Empty for the root itself. */
  readonly path: Path;
  /** What a step keeps of the signal it is cut from; defaults to its L1 norm. */
  readonly rescale?: PathOptions["rescale"];
}

/** The question “which units of the layer below is this node made of?”. */
export interface ChildrenQuestion extends NodeQuestion {
  readonly kind: "children";
  readonly below: string;
  /** Defaults to 5. */
  readonly count?: number;
  /** Defaults to "absolute-mean". */
  readonly score?: ChildScore;
}

/**
 * The question “what do these units under the node look for in this photo?”.
 * Without *layer* and *units* it is asked of the node itself.
 */
export interface PicturesQuestion extends NodeQuestion {
  readonly kind: "pictures";
  readonly layer?: string;
  readonly units?: readonly number[];
}

/** The question “by how much does the node's value truly fall without each unit of the layer below?”. */
export interface AblationQuestion extends NodeQuestion {
  readonly kind: "ablation";
  readonly below: string;
  /** Defaults to all units of the layer. */
  readonly units?: readonly number[];
  /** Defaults to "absolute-mean". */
  readonly score?: ChildScore;
}

/** The question “which units above does this one feed?”. */
export interface ParentsQuestion extends ParentsOptions {
  readonly kind: "parents";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  readonly unit: Step;
  readonly above: string;
}

/** The question “how does the root's value fall when these units are removed one after another?”. */
export interface DeletionCurveQuestion {
  readonly kind: "deletionCurve";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  readonly root: Target;
  readonly units: readonly RemovedUnit[];
  /** How many random lists of units stand against it; defaults to 5. */
  readonly draws?: number;
  /** Defaults to 1. */
  readonly seed?: number;
}

/** The question “what is the whole tree below this root?”. */
export interface SubtreeQuestion extends Omit<TreeOptions, "shelf"> {
  readonly kind: "subtree";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  readonly root: Target;
}

/** The question “what image would this unit like to see?”. */
export interface AscendQuestion {
  readonly kind: "ascend";
  readonly network: NetworkFiles;
  readonly objective: Objective;
  readonly options: Omit<AscendOptions, "onStep">;
}

/** The question “what is the one photo in the style of the other?”. */
export interface StyleQuestion {
  readonly kind: "style";
  readonly network: NetworkFiles;
  /** RGB, 0…255, any size. */
  readonly content: Pixels;
  readonly style: Pixels;
  readonly options: Omit<StyleTransferOptions, "onStep">;
}

/** A place in a photo where a unit is to be explained. */
export interface PatchExample {
  readonly photo: PhotoPixels;
  /** Null for a unit of a vector. */
  readonly position: Place | null;
  /** Which pixels of the input are wanted; *bottom* and *right* are the first that are not. */
  readonly box: FieldBox;
}

/** The question “what excites this unit in these places?”. */
export interface PatchPicturesQuestion {
  readonly kind: "patchPictures";
  readonly network: NetworkFiles;
  readonly layer: string;
  readonly unit: number;
  readonly examples: readonly PatchExample[];
}

/** The question “which units of a layer does this photo excite most?”. */
export interface TopUnitsQuestion {
  readonly kind: "topUnits";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  readonly layer: string;
  /** Defaults to all that are not silent. */
  readonly count?: number;
  /** What each unit's activation is divided by before they are sorted, such as its best in a corpus, [units]. */
  readonly scales?: Float32Array;
}

/** The question “along which directions does what a layer makes of these images vary most?”. */
export interface PcaQuestion {
  readonly kind: "pca";
  readonly network: NetworkFiles;
  /** Each is fitted to the network, as a photo is. */
  readonly images: readonly Pixels[];
  readonly layer: string;
  /** How many components at most; defaults to 10. */
  readonly count?: number;
}

/** The question “along which directions do these rows of numbers vary most?”. */
export interface RowsPcaQuestion {
  readonly kind: "rowsPca";
  /** Any network: the rows need none, so the smallest will do. */
  readonly network: NetworkFiles;
  /** [examples, features], flat. */
  readonly rows: Float32Array;
  readonly features: number;
  /** How many components at most; defaults to 10. */
  readonly count?: number;
}

/** The question “how strongly does each unit of a layer answer to each of these images?”. */
export interface ResponsesQuestion {
  readonly kind: "responses";
  readonly network: NetworkFiles;
  /** Each is fitted to the network, as a photo is. */
  readonly images: readonly Pixels[];
  readonly layer: string;
}

/** The question “what does the network say with a window of this photo occluded, for every place of the window?”. */
export interface OccludeQuestion extends OccludedAnswersOptions {
  readonly kind: "occlude";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  /** The class whose scores are wanted; defaults to the best of the whole photo. */
  readonly class?: number;
  /** The map of the layer whose activity is wanted; defaults to the strongest. */
  readonly unit?: number;
}

/** The question “which pixels does this map come from?”. */
export interface ProjectionQuestion {
  readonly kind: "projection";
  readonly network: NetworkFiles;
  readonly photo: PhotoPixels;
  readonly layer: string;
  readonly unit: number;
  /** Defaults to "deconvnet". */
  readonly rule?: ReluRule;
}

/** The question “which image makes the network say so, if its weights stay as they are?”. */
export interface InvertQuestion {
  readonly kind: "invert";
  readonly network: NetworkFiles;
  readonly target: UnitObjective;
  readonly options: Omit<InvertOptions, "onStep">;
  /** How many images of the way are wanted, the first and the last among them; defaults to 24. */
  readonly frames?: number;
}

export type Question =
  | OccludeQuestion
  | ProjectionQuestion
  | InvertQuestion
  | PcaQuestion
  | RowsPcaQuestion
  | ResponsesQuestion
  | VideoFrameQuestion
  | StyleQuestion
  | ScoresQuestion
  | ActivationsQuestion
  | PatchPicturesQuestion
  | TopUnitsQuestion
  | AscendQuestion
  | ExplainQuestion
  | ClassifyQuestion
  | ChildrenQuestion
  | PicturesQuestion
  | AblationQuestion
  | ParentsQuestion
  | DeletionCurveQuestion
  | SubtreeQuestion;

/** What the page sends. */
export type ToWorker =
  | {readonly kind: "ask"; readonly id: number; readonly question: Question; readonly backend?: BackendName}
  | {readonly kind: "cancel"; readonly id: number}
  | {readonly kind: "ping"};

/** An image on its way to an answer. */
export interface StepImage {
  /** 0…255, flat in row-major height, width, channel order. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** 0 is the start. */
  readonly step: number;
  /** What is being made large, or small, at that step. */
  readonly value: number;
  /** What that value is made of, where it is a style's. */
  readonly losses?: StyleLosses;
}

/** How far an answer is. */
export interface Progress {
  readonly kind: "progress";
  readonly phase: "download" | "prepare" | "compute";
  /** 0…1. */
  readonly fraction: number;
  /** While downloading: bytes so far, and in all. */
  readonly bytes?: number;
  readonly totalBytes?: number;
  /** What there is to see already, where the answer is an image that grows. */
  readonly image?: StepImage;
}

/** What every answer tells of its making. */
export interface Provenance {
  readonly backend: BackendName;
  /** What the computation took, without download and preparation. */
  readonly milliseconds: number;
}

export interface ClassifyAnswer extends Provenance {
  readonly kind: "classify";
  /** The five best classes, the best first. */
  readonly top: readonly ClassScore[];
}

export interface ExplainAnswer extends Provenance {
  readonly kind: "explain";
  readonly target: ResolvedTarget;
  /** [height, width, channels], or [units]. */
  readonly shape: readonly number[];
  /** Flat, in row-major order. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly top: readonly ClassScore[];
  /** The class asked about; null where the target is another unit. */
  readonly asked: ClassScore | null;
}

export interface ChildrenAnswer extends Provenance {
  readonly kind: "children";
  /** The node asked about, with its place and value there. */
  readonly parent: ResolvedTarget;
  /** The best first; none where the node is dead. */
  readonly children: readonly Child[];
  /** The score of every unit of the layer below. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** Nothing of the node's signal arrives below. */
  readonly dead: boolean;
}

export interface PicturesAnswer extends Provenance {
  readonly kind: "pictures";
  /** [pictures, height, width, channels] */
  readonly shape: readonly number[];
  /** The signals that arrive at the pixels, one picture after another, in the order of the units asked about. */
  readonly values: Float32Array<ArrayBuffer>;
}

export interface AblationAnswer extends Provenance {
  readonly kind: "ablation";
  readonly parent: ResolvedTarget;
  /** The units measured. */
  readonly units: readonly number[];
  /** The score of each. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** By how much the parent's value falls without each. */
  readonly drops: Float32Array<ArrayBuffer>;
  /** Spearman's ρ of scores and drops, −1…1; null where it is not defined: all scores, or all drops, are the same. */
  readonly rho: number | null;
}

export interface ParentsAnswer extends Provenance {
  readonly kind: "parents";
  /** The best first. */
  readonly parents: readonly Parent[];
}

export interface DeletionCurveAnswer extends Provenance, Removal {
  readonly kind: "deletionCurve";
}

export interface SubtreeAnswer extends Provenance {
  readonly kind: "subtree";
  readonly tree: Tree;
}

export interface AscendAnswer extends Provenance {
  readonly kind: "ascend";
  /** [height, width, channels] */
  readonly shape: readonly number[];
  /** The last image, 0…255, flat. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The objective before each step and at the end. */
  readonly objectiveValues: Float32Array<ArrayBuffer>;
  /** The five best classes of the last image, where the objective is a class; else none. */
  readonly top: readonly ClassScore[];
}

export interface StyleAnswer extends Provenance {
  readonly kind: "style";
  /** [height, width, channels] */
  readonly shape: readonly number[];
  /** The last image, 0…255, flat. */
  readonly values: Float32Array<ArrayBuffer>;
  /** Before each step and at the end. */
  readonly losses: readonly StyleLosses[];
  /** What the network says about the content, the style and the last image. */
  readonly scores: readonly ImageScores[];
}

export interface PatchPicture {
  /** The unit's activation there. */
  readonly value: number;
  /** The guided signal within the example's box, signed. */
  readonly pixels: Pixels;
}

export interface PatchPicturesAnswer extends Provenance {
  readonly kind: "patchPictures";
  /** One for each example. */
  readonly pictures: readonly PatchPicture[];
}

export interface UnitPeak {
  readonly unit: number;
  readonly value: number;
  /** Null for a unit of a vector. */
  readonly position: Place | null;
}

export interface TopUnitsAnswer extends Provenance {
  readonly kind: "topUnits";
  readonly units: readonly UnitPeak[];
}

/** What the network says about one image. */
export interface ImageScores {
  /** The five best classes, the best first. */
  readonly top: readonly ClassScore[];
  /** The classes asked about, in the order of the question. */
  readonly asked: readonly ClassScore[];
  /** The place of each class asked about among all classes; 1 is the best. */
  readonly ranks: readonly number[];
}

export interface ScoresAnswer extends Provenance {
  readonly kind: "scores";
  /** One for each image. */
  readonly scores: readonly ImageScores[];
}

export interface ActivationsAnswer extends Provenance {
  readonly kind: "activations";
  /** [height, width, channels], or [units] */
  readonly shape: readonly number[];
  /** Flat, in row-major order. */
  readonly values: Float32Array<ArrayBuffer>;
}

export interface VideoFrameAnswer extends Provenance {
  readonly kind: "videoFrame";
  /** [height, width, units wanted], or [units wanted] */
  readonly shape: readonly number[];
  /** Flat, in row-major order. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The first of them. */
  readonly first: number;
  /** How many the layer has. */
  readonly units: number;
  /** The best classes, the best first; none where none were wanted. */
  readonly top: readonly ClassScore[];
}

export interface PcaAnswer extends Provenance {
  readonly kind: "pca";
  /** How many numbers the layer makes of an image. */
  readonly features: number;
  /** How many components: fewer than asked for where the images vary in fewer directions. */
  readonly count: number;
  /** Each image's coordinates, [images, count]. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** The variance of each component's scores, [count]. */
  readonly variances: Float64Array<ArrayBuffer>;
  /** The variance of all features together. */
  readonly total: number;
}

export interface RowsPcaAnswer extends Omit<PcaAnswer, "kind"> {
  readonly kind: "rowsPca";
}

export interface ResponsesAnswer extends Provenance {
  readonly kind: "responses";
  readonly units: number;
  /** The largest value over places, [images, units]. */
  readonly values: Float32Array<ArrayBuffer>;
}

export interface OccludeAnswer extends Provenance {
  readonly kind: "occlude";
  readonly scores: OcclusionScores;
  /** The class that the scores are of, and what it is called. */
  readonly class: number;
  readonly label: string;
  /** The map that the activity is of; null without a layer. */
  readonly unit: number | null;
  /** The maps of the layer with the largest sums, the largest first; none without a layer. */
  readonly strongest: readonly MapTotal[];
}

export interface ProjectionAnswer extends Provenance {
  readonly kind: "projection";
  /** [height, width, channels] */
  readonly shape: readonly number[];
  /** The signal that arrives at the pixels, flat. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** An image on the way of an inversion. */
export interface InvertedImage {
  /** 0 is the start. */
  readonly step: number;
  readonly loss: number;
  /** Of the class asked for, 0…1; NaN where the target is no class. */
  readonly probability: number;
  /** 0…255. */
  readonly pixels: Pixels;
}

export interface InvertAnswer extends Provenance {
  readonly kind: "invert";
  /** Some images of the way, the start first and the result last. */
  readonly images: readonly InvertedImage[];
  /** The loss before each step and at the end. */
  readonly losses: Float32Array<ArrayBuffer>;
  /** The class’s probability at the same times; NaN where the target is no class. */
  readonly probabilities: Float32Array<ArrayBuffer>;
  /** The five best classes of the start and of the result. */
  readonly startTop: readonly ClassScore[];
  readonly top: readonly ClassScore[];
}

export type Answer =
  | OccludeAnswer
  | ProjectionAnswer
  | InvertAnswer
  | PcaAnswer
  | RowsPcaAnswer
  | ResponsesAnswer
  | VideoFrameAnswer
  | StyleAnswer
  | ScoresAnswer
  | ActivationsAnswer
  | PatchPicturesAnswer
  | TopUnitsAnswer
  | AscendAnswer
  | ClassifyAnswer
  | ExplainAnswer
  | ChildrenAnswer
  | PicturesAnswer
  | AblationAnswer
  | ParentsAnswer
  | DeletionCurveAnswer
  | SubtreeAnswer;

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
