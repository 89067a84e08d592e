import {networkEntry} from "../../networks.js";
import type {Answer} from "../../worker/protocol.js";
import {digits} from "../drawer/drawer.js";
import {takesDigits} from "../frame/subject.js";
import {type Camera, openCamera} from "../inputs/openCamera.js";
import {frameLoop} from "./frameLoop.js";
import {frameRate} from "./frameRate.js";
import type {LiveChoice} from "./liveChoice.js";
import {fromDigits, fromPhoto, fromVideo, type Grab, type LivePicture} from "./liveSource.js";

export interface RunFilmOptions {
  /** Ends the film; its camera is let go. */
  readonly signal: AbortSignal;
  /** Is called when the camera ends by itself. */
  readonly onCameraEnd: () => void;
  readonly ask: (picture: LivePicture) => Promise<Answer<"videoFrame">>;
  /** Shows an answer; *rate* is how many there are a second, NaN at the first. */
  readonly show: (answer: Answer<"videoFrame">, picture: LivePicture, rate: number) => void;
}

/** Runs a film until the *signal* is aborted. Throws what opening the camera, loading the photo and asking throw. */
export async function runFilm(choice: LiveChoice, {signal, onCameraEnd, ask, show}: RunFilmOptions): Promise<void> {
  const camera = choice.source === "camera" ? await openCamera({signal}) : undefined;
  try {
    void camera?.ended.then(onCameraEnd);
    const grab = await grabOf(choice, camera);
    signal.throwIfAborted();
    const rate = frameRate();
    const begun = performance.now();
    await frameLoop<LivePicture, Answer<"videoFrame">>({
      signal,
      grab: () => grab((performance.now() - begun) / 1000),
      ask,
      show: (answer, picture) => show(answer, picture, rate.add(performance.now()))
    });
  } finally {
    camera?.close();
  }
}

/** Resolves to what grabs the pictures: of the camera, of digits, or of the photo. */
async function grabOf({network, photo}: LiveChoice, camera: Camera | undefined): Promise<Grab> {
  const [side] = networkEntry(network).inputShape;
  const digit = takesDigits(network);
  if (camera) return fromVideo(camera.video, {side, digit});
  return digit ? fromDigits(digits) : fromPhoto(photo, side);
}
