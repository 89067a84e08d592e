import type {FigureFrame} from "./figureFrame.js";
import type {FigureState} from "./figureState.js";

export interface FigureChoiceOptions<C extends object> {
  readonly frame: FigureFrame;
  readonly state: FigureState<C>;
  /** What is shown before the reader chooses. */
  readonly initial: C;
  /** Takes the choice; *linked* is what of it the page's address asked for, nothing where the reader chose. */
  readonly choose: (choice: C, linked: Partial<C>) => void;
  /** Returns the choice as the page's address has it, without what is initial. */
  readonly changed: () => Partial<Record<keyof C, string | number | undefined>>;
  /** Shows the choice. */
  readonly show: () => void;
  /** Ends the following of the address. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns a function that changes a part of what the reader has chosen: the
 * choice is written into the page's address and shown. Shows first what the
 * address asks for, and again whenever somebody else changes that.
 */
export function figureChoice<C extends object>(options: FigureChoiceOptions<C>): (part: Partial<C>) => void {
  const {frame, state, initial, choose, changed, show, invalidation} = options;
  let choice = initial;

  function follow(): void {
    const {values, problem} = state.read();
    choice = {...initial, ...values};
    choose(choice, values);
    frame.note(problem);
    show();
  }

  state.onChange(follow, invalidation);
  follow();
  return (part) => {
    choice = {...choice, ...part};
    choose(choice, {});
    frame.note(null);
    state.write(changed());
    show();
  };
}
