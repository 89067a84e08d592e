import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {methodOf} from "../../methods.js";
import type {ResolvedTarget} from "../../network/target.js";
import {networkEntry} from "../../networks.js";
import type {Answer, ClassScore, SoFar} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {soFarText} from "../frame/soFarText.js";

/** What was computed when the site was built: the same as a live answer, with a picture in place of the numbers. */
export interface BuiltExplanation {
  readonly network: string;
  readonly photo: string;
  readonly unit: number;
  readonly method: string;
  readonly target: ResolvedTarget;
  readonly shape: readonly number[];
  readonly top: readonly ClassScore[];
  readonly asked: ClassScore | null;
  readonly scale: number;
  readonly zero: boolean;
}

/** An explanation of what a network says to a photo, live or as it was built. */
export interface Explanation
  extends Pick<Answer<"explain">, "target" | "shape" | "top" | "asked" | "note">,
    Partial<Pick<Answer<"explain">, "values" | "backend" | "milliseconds">> {
  readonly method: string;
  /** The photo, as the network gets it. */
  readonly pixels: Raster;
  /** How much of it there is, while it sharpens. */
  readonly soFar?: SoFar;
  /** The map’s picture, where its numbers are not known. */
  readonly picture?: MapPicture;
}

/** Returns what the class asked about is called. */
export function className({asked, top, target: {unit}}: Pick<Explanation, "asked" | "top" | "target">): string {
  return [...(asked ? [asked] : []), ...top].find(({index}) => index === unit)?.label ?? `class ${unit}`;
}

/** Returns what the network says, what the map shows, and what must be known of it. */
export function explanationCaption(shown: Explanation): string {
  const [best] = shown.top;
  const {title, summary} = methodOf(shown.method);
  const said =
    best?.index === shown.target.unit ? `The network says “${best.label}”.` : `Asked about “${className(shown)}”.`;
  return `${said} ${title}: ${summary}${shown.note ? ` ${shown.note}` : ""}${soFarText(shown.soFar)}`;
}

/** Returns the readout of an explanation by the given network. */
export function explanationFacts(network: string, shown: Explanation): Fact[] {
  const {asked, method} = shown;
  const {unit, value} = shown.target;
  const score = asked?.index === unit ? asked : undefined;
  return [
    ["network", networkEntry(network).title],
    ["method", methodOf(method).title],
    ["class", `${unit} ${className(shown)}`],
    ["logit", value.toFixed(2)],
    ...(score ? [["probability", `${(100 * score.probability).toFixed(1)}\u00a0%`] as const] : [])
  ];
}
