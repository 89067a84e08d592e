import {networks} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore} from "../../worker/protocol.js";
import {topFive} from "../drawer/drawer.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {AnsweringTools} from "./answering.js";

export interface BestClassesOptions {
  readonly client: Client;
  readonly network: string;
  /** What the network gets to see. */
  readonly shape: {readonly height: number; readonly width: number; readonly channels: number};
}

/** Resolves to a photo’s best classes, the best first: from what was built if that is quick, or from the network. */
export async function bestClasses(
  picked: PickedPhoto,
  {client, network, shape}: BestClassesOptions,
  tools: AnsweringTools
): Promise<readonly ClassScore[]> {
  const isBuilt = network === networks[0].name && typeof picked === "string"; // the table is that of one network
  const built = isBuilt ? await soon(topFive().then((all) => all[picked])) : undefined;
  if (built?.length) return built;
  tools.signal.throwIfAborted();
  const photo = await loadPhoto(picked, shape);
  return (await client.ask({kind: "classify", network, photo}, tools)).top;
}

/** Resolves to what the promise does; to nothing if that fails or takes more than a second. */
function soon<T>(promise: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, 1000));
  return Promise.race([promise, late]).catch(() => undefined);
}
