import {type Method, methods} from "../../src/methods.js";
import {suggestion} from "./near.js";

/** Other names of the methods, without dashes. */
const aliases: Readonly<Record<string, string>> = {
  saliency: "gradient",
  vanilla: "gradient",
  grad: "gradient",
  deconv: "deconvnet",
  deconvolution: "deconvnet",
  guidedbackpropagation: "guided-backprop",
  guidedgradient: "guided-backprop",
  guidedbackpropnegative: "guided-negative",
  inputtimesgradient: "input-x-gradient",
  gradientxinput: "input-x-gradient",
  gradienttimesinput: "input-x-gradient",
  ig: "integrated-gradients",
  integratedgradient: "integrated-gradients",
  smoothgradient: "smoothgrad",
  occlude: "occlusion",
  cam: "class-activation-map",
  classactivationmapping: "class-activation-map"
};

/** Returns the registered method of the given *name* or alias, however it is dashed. Throws `unknown method: …`. */
export function methodNamed(name: string): Method {
  const plain = plainly(name);
  const method = methods.find(
    ({id}) => plainly(id) === plain || (Object.hasOwn(aliases, plain) && aliases[plain] === id)
  );
  if (method) return method;
  const ids = methods.map(({id}) => id);
  throw new RangeError(`unknown method: ${name}${suggestion(name, ids)}`);
}

function plainly(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]/g, "")
    .replace(/[×*]/g, "x");
}
