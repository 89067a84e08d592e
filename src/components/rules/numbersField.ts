import {pictureField} from "../frame/inputFields.js";
import {quoted} from "../frame/linkState.js";

/** Returns a field of numbers on the picture, apart from each other by “~” in a link. */
export function numbersField(initial: readonly number[]) {
  return pictureField(initial, {
    read(text) {
      const numbers = text.split("~").map((d) => (/^-?\d{1,3}(\.\d{1,3})?$/.test(d) ? Number(d) : Number.NaN));
      if (numbers.length !== initial.length || numbers.some(Number.isNaN))
        throw new RangeError(`not ${initial.length} numbers: ${quoted(text)}`);
      return numbers;
    },
    write: (numbers) => numbers.join("~")
  });
}
