import {methodOf, methods} from "../../methods.js";
import type {KeyedField} from "../frame/field.js";
import {settingTexts} from "../frame/inputFields.js";
import {quoted} from "../frame/linkState.js";
import {type MethodPickerOptions, methodPicker, type PickedMethod} from "./methodPicker.js";

const settingKeys = [...new Set(methods.flatMap(({knobs}) => knobs.map(({key}) => key)))];

export interface MethodFieldOptions extends Pick<MethodPickerOptions, "size"> {
  readonly initial: string;
}

/** Returns a field for a registered method with its settings: “method” in a link, and each setting under its own key. */
export function methodField({initial, size}: MethodFieldOptions): KeyedField<PickedMethod> {
  const value: PickedMethod = {method: initial, options: {}};
  return {
    element: methodPicker(methods, {value, size}),
    initial: value,
    keys: ["method", ...settingKeys],
    read({method = initial, ...settings}, problem) {
      if (!methods.some(({id}) => id === method)) throw new RangeError(`unknown method: ${quoted(method)}`);
      return {method, options: settingTexts(methodOf(method).knobs).read(settings, problem)};
    },
    write: ({method, options}) => ({method, ...settingTexts(methodOf(method).knobs).write(options)})
  };
}
