/** A camera that runs. */
export interface Camera {
  /** Plays what the camera sees. */
  readonly video: HTMLVideoElement;
  /** Resolves when the camera ends by itself: pulled out, or its permission taken back. */
  readonly ended: Promise<void>;
  /** Lets go of the camera; its light goes out. */
  close(): void;
}

/** The part of a browser that has cameras. */
export type Cameras = Pick<MediaDevices, "getUserMedia">;

export interface OpenCameraOptions {
  /** What else the reader can do without one; defaults to the moving photo of the live figure. */
  readonly instead?: string;
  /** Aborted when nobody wants the camera any more; one that comes later is let go at once. */
  readonly signal?: AbortSignal;
  /** Defaults to the browser's; undefined where a page may not ask for one. */
  readonly cameras?: Cameras | undefined;
}

/**
 * Returns the reader's camera, running, without sound. The browser asks for
 * permission first. Throws an Error in one line: refused, none, in use by
 * another program, or a page that is not secure.
 */
export async function openCamera({
  signal,
  instead,
  cameras = navigator.mediaDevices as Cameras | undefined
}: OpenCameraOptions = {}): Promise<Camera> {
  if (!cameras)
    throw new Error("No camera on this page: browsers allow it only over https, or on this machine itself.");
  const wanted = {audio: false, video: {width: {ideal: 640}, height: {ideal: 480}, facingMode: "environment"}};
  const stream = await cameras.getUserMedia(wanted).catch((error: DOMException) => {
    throw new Error(cameraText(error.name, instead));
  });
  const tracks = stream.getTracks();
  const close = () => {
    for (const track of tracks) track.stop();
    video.srcObject = null;
  };
  const video = document.createElement("video");
  try {
    signal?.throwIfAborted();
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    const ended = new Promise<void>((resolve) => {
      for (const track of tracks) track.addEventListener("ended", () => resolve());
    });
    await video.play();
    signal?.throwIfAborted();
    return {video, ended, close};
  } catch (error) {
    close();
    throw error;
  }
}

/** Returns what the given name of an error means to the reader. */
export function cameraText(name: string, instead = "take the moving photo"): string {
  switch (name) {
    case "NotAllowedError":
    case "PermissionDeniedError":
      return `The camera was refused. Allow it in the browser’s address bar and start again, or ${instead}.`;
    case "NotFoundError":
    case "DevicesNotFoundError":
    case "OverconstrainedError":
      return `No camera found. Plug one in and start again, or ${instead}.`;
    case "NotReadableError":
    case "AbortError":
      return "The camera does not answer: another program may be using it.";
    case "NotSupportedError":
      return `This browser has no camera to offer. But you can ${instead}.`;
    case "SecurityError":
      return "No camera on this page: browsers allow it only over https, or on this machine itself.";
    default:
      return `The camera does not start: ${name}.`;
  }
}
