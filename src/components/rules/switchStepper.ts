import {pictureField} from "../frame/inputFields.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {numbersField} from "./numbersField.js";
import {type RuleEntry, reluRules} from "./reluRules.js";
import {type StepperState, stepperBoard, stepperRun} from "./stepperBoard.js";
import {type SwitchNumbers, stepCount, stepperExamples} from "./stepperNumbers.js";
import {shortText} from "./stepperText.js";
import {type ToyRun, type ToySignals, toyBackward, type Unpool} from "./switchToy.js";

export interface SwitchStepperOptions {
  /** Names the figure in the page; defaults to "switches". */
  readonly id?: string;
  /** The numbers at first. */
  readonly numbers?: SwitchNumbers;
  /** The step at first; defaults to the first. */
  readonly step?: number;
  /** The rule at first; defaults to the gradient. */
  readonly rule?: RuleEntry["rule"];
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns a network that fits on a page, to be changed by hand and stepped
 * through: a convolution, a ReLU, max pooling and a sum on the way forward, the
 * same on the way back under one of three rules. Where each maximum stood, its
 * switch, is marked when it is recorded and when it is used. The state is in
 * the page’s address.
 */
export function switchStepper({
  id = "switches",
  numbers = stepperExamples[0],
  step = 0,
  rule = "gradient",
  invalidation
}: SwitchStepperOptions = {}): LiveFigure<StepperState, ToyRun> {
  const rules = reluRules.map(({rule}) => rule);
  const board = stepperBoard({id, onChange: (part) => figure.choose(part)});
  const figure: LiveFigure<StepperState, ToyRun> = liveFigure<StepperState, ToyRun>({
    id,
    label: "Max pooling’s switches, on the way forward and back",
    invalidation,
    fields: {
      step: pictureField(step, {read: readWhole("step", 0, stepCount - 1), write: String}),
      rule: pictureField<RuleEntry["rule"]>(rule, {read: readChoice("rule", rules), write: String}),
      unpool: pictureField<Unpool>("switches", {read: readChoice("unpool", ["switches", "mean"]), write: String}),
      input: numbersField(numbers.input),
      kernel: numbersField(numbers.kernel),
      weights: numbersField(numbers.weights)
    },
    views: ["step", "rule", "unpool"],
    picture: board.element,
    built: stepperRun,
    draw(run, state) {
      board.draw(state, run);
      const {title} = reluRules.find(({rule}) => rule === state.rule)!;
      return {
        caption: `A network that fits on a page. Above what runs forward, below the signal on its way back under the rule “${title}”. A dot marks a switch: where the largest of four numbers stood.${state.unpool === "mean" ? " The signal now goes back without the switches." : ""} Point at a number to see where it comes from.`,
        facts: [
          ["rule", title],
          ["the unit’s value", shortText(run.value)],
          ["signals through the ReLU", passedText(toyBackward(run, state.rule, state.unpool))]
        ]
      };
    },
    files: {
      JSON: (run) => ({
        forward: run,
        back: Object.fromEntries(rules.map((rule) => [rule, toyBackward(run, rule)])),
        withoutSwitches: Object.fromEntries(rules.map((rule) => [rule, toyBackward(run, rule, "mean")]))
      })
    },
    fileName: () => "switches"
  });
  return figure;
}

/** Returns how many of the signals pass the ReLU. */
function passedText({relu, conv}: ToySignals): string {
  const [sent, passed] = [relu, conv].map(({values}) => values.filter(Boolean).length);
  return `${passed} of ${sent}`;
}
