import {pictureField} from "../frame/inputFields.js";
import {readChoice} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {type GateState, gateBoard} from "./gateBoard.js";
import {type GateNumbers, type GatePath, type GateRun, gateRun, pathProduct} from "./gateNet.js";
import {numbersField} from "./numbersField.js";
import {type RuleEntry, reluRules} from "./reluRules.js";
import {shortText} from "./stepperText.js";

/** The numbers at first: under each rule something else arrives at the inputs. */
export const gateExample: GateNumbers = {
  x: [1, 2, 1],
  a: [-1, 1, 0, 0, -2, 2, 2, 0, 1],
  b: [-2, 1, 1, 1, -2, -1, -1, 2, 2],
  c: [-2, -1, 2]
};

export interface GatesFigureOptions {
  /** Names the figure in the page; defaults to "gates". */
  readonly id?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns a net of six ReLUs, drawn as gates that are open or shut on the way
 * forward and, under one of three rules, on the way back, with one path from
 * the output to an input lit. The state is in the page’s address.
 */
export function gatesFigure({id = "gates", invalidation}: GatesFigureOptions = {}): LiveFigure<GateState, GateRun> {
  const rules = reluRules.map(({rule}) => rule);
  const board = gateBoard({id, onChange: (part) => figure.choose(part)});
  const run = (state: GateState) => gateRun(state, state.rule);
  const figure: LiveFigure<GateState, GateRun> = liveFigure<GateState, GateRun>({
    id,
    label: "ReLUs as gates, on the way forward and back",
    invalidation,
    fields: {
      rule: pictureField<RuleEntry["rule"]>("gradient", {read: readChoice("rule", rules), write: String}),
      path: pictureField<GatePath>([1, 0, 0], {read: readPath, write: (path) => path.map((d) => d + 1).join("-")}),
      x: numbersField(gateExample.x),
      a: numbersField(gateExample.a),
      b: numbersField(gateExample.b),
      c: numbersField(gateExample.c)
    },
    views: ["path"],
    picture: board.element,
    built: run,
    draw(result, state) {
      board.draw(state, result);
      const {title, code} = reluRules.find(({rule}) => rule === state.rule)!;
      const {arrives} = pathProduct(state, result, state.path);
      return {
        caption: `A net of six ReLUs. ↓ is what a ReLU receives and gives on the way forward, ↑ the signal that comes back to it and what it sends on under the rule “${title}”, ${code}. Two posts are an open gate, a bar is a shut one. The thick line is the chosen path, with its weights; it is dashed where no signal of it goes. Blue is positive, red negative.`,
        facts: [
          ["rule", title],
          ["of the path arrives", shortText(arrives)],
          ["at the inputs", result.total.map(shortText).join(", ")]
        ]
      };
    },
    files: {
      JSON: (_, state) => ({
        numbers: {x: state.x, a: state.a, b: state.b, c: state.c},
        back: Object.fromEntries(rules.map((rule) => [rule, gateRun(state, rule)]))
      })
    },
    fileName: () => "gates"
  });
  return figure;
}

function readPath(text: string): GatePath {
  if (!/^[123]-[123]-[123]$/.test(text)) throw new RangeError(`not a path such as 2-2-1: ${quoted(text)}`);
  return text.split("-").map((d) => Number(d) - 1) as unknown as GatePath;
}
