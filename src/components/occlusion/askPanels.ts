import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Answer, PhotoPixels, Progress} from "../../worker/protocol.js";
import type {AnsweringTools} from "../frame/answering.js";
import type {LiveTools} from "../frame/liveFigure.js";
import {soFarOf} from "../frame/soFarText.js";
import {fivePanelsDefault} from "./occlusions.js";
import {layerRow} from "./panelPatches.js";
import type {Costly, Panels, PanelsChoice} from "./panels.js";

/** How a question is asked. */
interface Asking {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress<"occlude">) => void;
}

/** What the panels show that no square changes. */
type Projected = Pick<Panels, "pixels" | "projection" | "rule">;

const {network} = fivePanelsDefault;

/** Throws `unknown unit: …` where the layer has no such map. */
export async function checkMap({layer, unit = 0}: PanelsChoice): Promise<void> {
  const maps = (await layerRow(layer)).shape.at(-1)!;
  if (unit >= maps) throw new RangeError(`unknown unit: ${unit} (${layer} has ${maps})`);
}

/** Asks with one square that hides everything: two passes that find the best class and the strongest map. */
export function hideAll(
  client: Client,
  choice: PanelsChoice,
  photo: PhotoPixels,
  tools: AnsweringTools
): Promise<Answer<"occlude">> {
  const [, width] = networkEntry(network).inputShape;
  return occluded(client, {...choice, window: width, stride: width}, photo, tools);
}

/** Asks with the square at every place, and draws what there is on the way; another class or map of it costs no pass. */
export async function coverPanels(
  client: Client,
  choice: PanelsChoice,
  photo: PhotoPixels,
  tools: LiveTools<Panels>,
  rest: Projected
): Promise<Panels> {
  const {scores, label, strongest, backend, milliseconds} = await occluded(client, choice, photo, {
    signal: tools.signal,
    progress(heard) {
      tools.progress(heard);
      if (heard.partial) tools.partial({...heard.partial, ...rest, soFar: soFarOf(heard.partial)});
    }
  });
  return {scores, label, strongest, backend, milliseconds, ...rest};
}

/** Asks what the network says with a square at every place. */
function occluded(
  client: Client,
  {class: index, unit, fill, layer, window, stride}: Costly & Pick<PanelsChoice, "class" | "unit">,
  photo: PhotoPixels,
  tools: Asking
): Promise<Answer<"occlude">> {
  const question = {kind: "occlude", network, photo, fill, layer, class: index, unit} as const;
  return client.ask({...question, window: [window, window], stride: [stride, stride]}, tools);
}
