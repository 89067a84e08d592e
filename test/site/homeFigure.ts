import type {Locator, Page} from "playwright-core";

/** What a canvas holds: RGBA, 0…255. */
export interface CanvasPixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Buffer;
}

/** A file for a file input. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Returns whether two canvases look the same. */
export function looksLike(a: CanvasPixels, b: CanvasPixels): boolean {
  return a.width === b.width && a.height === b.height && a.rgba.equals(b.rgba);
}

/** The live figure of the home page, as its reader handles it. */
export interface HomeFigure {
  readonly page: Page;
  readonly frame: Locator;
  /** Waits until nothing is computed, then returns the readout by name. */
  answered(): Promise<Record<string, string>>;
  /** Waits until the readout's line of the given *name* is as it should be and nothing is computed. */
  reads(name: string, value: string | RegExp): Promise<Record<string, string>>;
  pickPhoto(id: string): Promise<void>;
  pickMethod(id: string): Promise<void>;
  giveFile(file: GivenFile): Promise<void>;
  /** Sets the address's hash, as somebody who types does. */
  goTo(hash: string): Promise<void>;
  hash(): string;
  pixels(pane: "photo" | "map"): Promise<CanvasPixels>;
  /** Clicks the button of the given *name* and returns the file that comes. */
  download(name: string): Promise<{name: string; content: Buffer}>;
}

/** Returns the explain figure on the given *page*. */
export function homeFigure(page: Page): HomeFigure {
  const frame = page.locator("#explain");
  const readout = () =>
    frame
      .locator(".figure-readout > div")
      .evaluateAll((lines) =>
        Object.fromEntries(
          lines.map((line) => [line.querySelector("dt")!.textContent, line.querySelector("dd")!.textContent])
        )
      );
  const answered = async () => {
    await frame.scrollIntoViewIfNeeded(); // its thumbnails are made near the screen
    await page.locator("#explain:not([aria-busy=true])").waitFor();
    return readout();
  };
  return {
    page,
    frame,
    answered,
    async reads(name, value) {
      await frame
        .locator(".figure-readout > div", {has: page.getByText(name, {exact: true})})
        .locator("dd", {hasText: typeof value === "string" ? new RegExp(`^${value}$`) : value})
        .waitFor();
      return answered();
    },
    // The thumbnail's radio button is as good as invisible; its label is what one clicks.
    async pickPhoto(id) {
      await frame.locator(".photo-picker").scrollIntoViewIfNeeded(); // thumbnails are made near the screen
      await frame.getByLabel("Find a photo").fill(id); // it may be of another group
      await frame.locator(`.photo-picker-thumbnail:has(input[value="${id}"])`).click();
    },
    async pickMethod(id) {
      await frame.getByLabel("Method", {exact: true}).selectOption(id);
    },
    giveFile: (file) => frame.getByLabel("A photo of your own").setInputFiles(file),
    goTo: (hash) => page.evaluate((d) => location.assign(d), hash),
    hash: () => new URL(page.url()).hash,
    async pixels(pane) {
      const canvas = frame.locator("canvas").nth(pane === "photo" ? 0 : 1);
      const {width, height, text} = await canvas.evaluate((canvas: HTMLCanvasElement) => {
        const {width, height} = canvas;
        const {data} = canvas.getContext("2d")!.getImageData(0, 0, width, height);
        let text = "";
        for (let i = 0; i < data.length; i += 4096) text += String.fromCharCode(...data.subarray(i, i + 4096));
        return {width, height, text: btoa(text)};
      });
      return {width, height, rgba: Buffer.from(text, "base64")};
    },
    async download(name) {
      const coming = page.waitForEvent("download");
      await frame.getByRole("button", {name, exact: true}).click();
      const file = await coming;
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return {name: file.suggestedFilename(), content: Buffer.concat(chunks)};
    }
  };
}
