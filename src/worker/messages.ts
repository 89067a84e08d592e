import type {Answer, Question} from "./protocol.js";

// The types have moved to protocol.ts; who imports them from here goes on compiling.
export type * from "./protocol.js";
export type {PhotoPixels as Photo, StepImage as ProgressFrame, TopUnit as UnitPeak} from "./protocol.js";
export type ActivationsAnswer = Answer<"activations">;
export type AscendAnswer = Answer<"ascend">;
export type ExplainAnswer = Answer<"explain">;
export type ExplainQuestion = Question<"explain">;
export type InvertAnswer = Answer<"invert">;
export type OccludeAnswer = Answer<"occlude">;
export type ProjectionAnswer = Answer<"projection">;
export type ScoresAnswer = Answer<"scores">;
export type FrameAnswer = Answer<"videoFrame">;
