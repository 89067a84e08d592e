// @vitest-environment jsdom
import {afterEach, expect, it, vi} from "vitest";
import {type Cameras, cameraText, openCamera} from "../../../src/components/inputs/openCamera.js";
import {frameLoop} from "../../../src/components/live/frameLoop.js";
import {frameRate} from "../../../src/components/live/frameRate.js";

afterEach(() => void vi.restoreAllMocks());

it("frameLoop(…) never has two questions under way, and asks about the newest picture", async () => {
  const ending = new AbortController();
  let [time, open] = [0, 0];
  const asked: number[] = [];
  const shown: number[] = [];
  await frameLoop<number, number>({
    signal: ending.signal,
    grab: () => time,
    async ask(picture) {
      asked.push(picture);
      expect(++open).toBe(1);
      time += 7; // what comes while the network is busy is skipped
      await Promise.resolve();
      --open;
      return 10 * picture;
    },
    show(answer) {
      shown.push(answer);
      if (shown.length === 3) ending.abort();
    },
    async rest() {
      ++time;
    }
  });
  expect(asked).toEqual([0, 8, 16]);
  expect(shown).toEqual([0, 80, 160]);
});

it("frameLoop(…) waits while there is no picture, shows nothing after its end, and throws what asking throws", async () => {
  const ending = new AbortController();
  const pictures = [null, null, 5];
  const show = vi.fn();
  const rest = vi.fn(async () => {});
  await frameLoop<number, number>({
    signal: ending.signal,
    grab: () => pictures.shift() ?? null,
    async ask(picture) {
      ending.abort();
      return picture;
    },
    show,
    rest
  });
  expect(rest).toHaveBeenCalledTimes(2);
  expect(show).not.toHaveBeenCalled();
  const failing = frameLoop<number, number>({
    signal: new AbortController().signal,
    grab: () => 1,
    ask: () => Promise.reject(new Error("no backend starts: wasm")),
    show,
    rest
  });
  await expect(failing).rejects.toThrow("no backend starts");
});

it("frameRate() counts the pictures a second over the last ones", () => {
  const rate = frameRate(3);
  expect(rate.add(0)).toBeNaN();
  expect(rate.add(1000)).toBe(1);
  expect([rate.add(1100), rate.add(1200)]).toEqual([2000 / 1100, 10]);
});

/** A camera whose tracks can be watched. */
function fakeCameras() {
  const track = Object.assign(new EventTarget(), {stop: vi.fn()});
  const stream = {getTracks: () => [track]} as unknown as MediaStream;
  const getUserMedia = vi.fn(async () => stream);
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  Object.defineProperty(HTMLMediaElement.prototype, "srcObject", {writable: true, configurable: true});
  return {track, cameras: {getUserMedia} as unknown as Cameras, getUserMedia};
}

it("openCamera() asks for pictures without sound and lets its tracks go when closed", async () => {
  const {track, cameras, getUserMedia} = fakeCameras();
  const camera = await openCamera({cameras});
  expect(getUserMedia).toHaveBeenCalledWith(expect.objectContaining({audio: false}));
  expect(track.stop).not.toHaveBeenCalled();
  camera.close();
  expect(track.stop).toHaveBeenCalledTimes(1);
});

it("openCamera() lets a camera go at once that comes when nobody wants it any more", async () => {
  const {track, cameras} = fakeCameras();
  const ending = new AbortController();
  const opening = openCamera({cameras, signal: ending.signal});
  ending.abort();
  await expect(opening).rejects.toThrow();
  expect(track.stop).toHaveBeenCalledTimes(1);
});

it("openCamera() tells when the camera ends by itself", async () => {
  const {track, cameras} = fakeCameras();
  const {ended} = await openCamera({cameras});
  track.dispatchEvent(new Event("ended"));
  await expect(ended).resolves.toBeUndefined();
});

it("openCamera() says what is wrong: refused, none, in use, a page that is not secure", async () => {
  const failing = (name: string) =>
    openCamera({cameras: {getUserMedia: () => Promise.reject(new DOMException("no", name))} as unknown as Cameras});
  await expect(failing("NotAllowedError")).rejects.toThrow("The camera was refused");
  await expect(failing("NotFoundError")).rejects.toThrow("No camera found");
  await expect(failing("NotReadableError")).rejects.toThrow("another program");
  await expect(openCamera({cameras: undefined})).rejects.toThrow("only over https");
  expect(cameraText("StrangeError")).toBe("The camera does not start: StrangeError.");
});
