/** What a ReLU does on the way back, as the figures show it. */
export interface RuleEntry {
  /** The id of the registered method. */
  readonly method: string;
  /** The rule’s name in the engine. */
  readonly rule: "gradient" | "deconvnet" | "guided";
  readonly title: string;
  /** What of the signal g passes; x is what the ReLU received on the way forward. */
  readonly code: string;
}

/** The three rules, in the order of their papers. */
export const reluRules: readonly RuleEntry[] = [
  {method: "gradient", rule: "gradient", title: "Gradient", code: "g · (x\u00a0>\u00a00)"},
  {method: "deconvnet", rule: "deconvnet", title: "Deconvnet", code: "g · (g\u00a0>\u00a00)"},
  {
    method: "guided-backprop",
    rule: "guided",
    title: "Guided backprop",
    code: "g · (g\u00a0>\u00a00) · (x\u00a0>\u00a00)"
  }
];
