import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import sharp from "sharp";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type CanvasPixels, type HomeFigure, homeFigure, looksLike} from "./homeFigure.js";
import {type OpenPage, openSite, type Site} from "./openSite.js";
import {violations} from "./violations.js";

// Most stories happen one after another on one page, since the network's first answer takes seconds; each begins with
// a state of its own.

const chelsea = readFileSync(fileURLToPath(new URL("../../src/photos/cat-chelsea.jpg", import.meta.url)));

/** The file of what fires where in the photo that is pointed at first; it is no network. */
const builtPlaces = /\/places\.[0-9a-f]+\.bin$/;

let site: Site;
let opened: OpenPage;
let figure: HomeFigure;
let initialMap: CanvasPixels;
beforeAll(async () => {
  site = await openSite();
  opened = await site.openCold("/");
  figure = homeFigure(opened.page);
});
afterAll(() => site?.close());

/** What a worker and the page said to each other, by the number of the question. */
interface Talk {
  readonly id: number;
  readonly kind: string;
  readonly fraction: number;
  readonly time: number;
}

it("the default picture is there without a worker, a network's weights or TensorFlow.js", async () => {
  const {page, frame} = figure;
  expect(await figure.answered()).toMatchObject({method: "Guided backprop", class: "286 Egyptian cat"});
  initialMap = await figure.pixels("map");
  expect([initialMap.width, initialMap.height]).toEqual([299, 299]);
  expect(new Set(initialMap.rgba).size).toBeGreaterThan(100);
  expect(await frame.locator("figcaption").textContent()).toMatch(
    /The network says “Egyptian cat”.*Stefan van der Walt/s
  );
  expect(page.workers()).toEqual([]);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  const heavy = loaded.filter((name) => /\.bin$|tensorflow|tfjs|\.wasm$/.test(name));
  expect(heavy.filter((name) => !builtPlaces.test(name))).toEqual([]);
});

it("the first change of the class fetches the network, tells how far it is in MB, and answers", async () => {
  const {page, frame} = figure;
  let go = () => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.context().route("**/*.bin", async (route) => {
    await gate;
    return route.fallback();
  });
  await frame
    .locator(".class-picker-classes")
    .getByRole("radio", {name: /^tabby/})
    .check();
  await frame.getByText("Fetching the network: 0.0 of 23.9 MB").waitFor();
  expect(await frame.getByRole("progressbar").isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await figure.pickMethod("gradient"); // a second thought, while the first still waits for the network
  await frame.getByText(/Fetching the network: .* of 23.9 MB/).waitFor();
  go();
  const facts = await figure.reads("method", "Gradient");
  expect(facts).toMatchObject({
    network: "Inception v3",
    class: "282 tabby",
    time: expect.stringMatching(/^[\d.]+ m?s$/)
  });
  expect(facts.backend).toMatch(/^Web|JavaScript/);
  expect(await frame.getByRole("progressbar").isVisible()).toBe(false);
  expect(figure.hash()).toBe("#explain.photo=cat-chelsea&explain.class=282&explain.method=gradient");
  expect(await violations(page)).toEqual([]);
});

it("the live answer to the default question is the precomputed picture, and empties the address", async () => {
  await figure.pickMethod("guided-backprop");
  await figure.frame
    .locator(".class-picker-classes")
    .getByRole("radio", {name: /^Egyptian cat/})
    .check();
  expect(await figure.reads("class", "286 Egyptian cat")).toMatchObject({method: "Guided backprop"});
  expect(figure.hash()).toBe("");
  await figure.frame.getByLabel("Compute with").selectOption("wasm"); // what was built is known; another backend asks again
  expect(await figure.reads("backend", "WebAssembly")).toMatchObject({class: "286 Egyptian cat"});
  expect(figure.hash()).toBe("");
  const live = await figure.pixels("map");
  const far = live.rgba.filter((value, i) => Math.abs(value - initialMap.rgba[i]) > 2).length;
  expect(far / live.rgba.length).toBeLessThan(0.001);
});

it("a photo, a method and a setting are picked, and the answer is about them", async () => {
  await figure.frame.getByLabel("Find a photo").fill("castle egeskov");
  expect(await figure.frame.locator(".photo-picker-thumbnail:visible").count()).toBe(1);
  await figure.pickPhoto("castle-egeskov");
  const before = await figure.answered();
  expect(before.class).toMatch(/castle|palace/);
  await expect.poll(() => figure.frame.locator("figcaption").textContent()).toMatch(/Photo: .*egeskov/is);
  await figure.frame.getByText("Settings").click();
  await figure.frame.locator(".knob-inputs").getByLabel("Seed").selectOption("activation");
  await figure.answered();
  expect(figure.hash()).toMatch(
    /^#explain\.photo=castle-egeskov&explain\.class=\d+&explain\.method=guided-backprop&explain\.seed=activation$/
  );
  await figure.pickMethod("occlusion");
  const settings = figure.frame.locator(".knob-inputs");
  await settings.getByLabel("Stride").fill("150 × 150"); // no answer yet: the stride leaves gaps
  await settings.getByLabel("Window").click();
  await figure.frame.getByRole("alert").getByText("stride above window").waitFor();
  await settings.getByLabel("Window").fill("150");
  await settings.getByLabel("Fill").focus();
  await figure.reads("method", "Occlusion");
  expect(figure.hash()).toMatch(/explain\.window=150x150&explain\.stride=150x150$/);
  expect(await figure.frame.locator(".figure-error").isVisible()).toBe(false);
  await figure.frame.getByLabel("Find a photo").fill("");
});

it("Back undoes the last change, and Forward does it again", async () => {
  const {page} = figure;
  await figure.goTo("#photo=cat-chelsea&class=282&method=gradient"); // a link of the first house
  await figure.reads("method", "Gradient");
  await figure.pickMethod("deconvnet");
  await figure.reads("method", "Deconvnet");
  const hash = figure.hash();
  expect(hash).toBe("#explain.photo=cat-chelsea&explain.class=282&explain.method=deconvnet");
  await page.goBack();
  expect(await figure.reads("method", "Gradient")).toMatchObject({class: "282 tabby"});
  expect(await figure.frame.getByLabel("Method", {exact: true}).inputValue()).toBe("gradient");
  expect(figure.hash()).toBe("#photo=cat-chelsea&class=282&method=gradient");
  await page.goForward();
  await figure.reads("method", "Deconvnet");
  expect(figure.hash()).toBe(hash);
});

it("another class is picked by typing, and only a whole line counts", async () => {
  await figure.goTo("#photo=cat-chelsea&method=gradient");
  await figure.reads("class", "286 Egyptian cat");
  const field = figure.frame.getByLabel("Another class to explain");
  await field.click();
  await figure.page.waitForFunction(() => document.querySelectorAll("#explain datalist option").length > 1000);
  await field.pressSequentially("tiger", {delay: 20});
  await field.pressSequentially(" cat", {delay: 20});
  expect(await field.inputValue()).toBe("tiger cat");
  await field.press("Enter");
  expect(await figure.reads("class", "283 tiger cat")).toMatchObject({method: "Gradient"});
  await field.fill("unicorn");
  await field.press("Enter");
  await figure.frame.getByRole("alert").getByText("unknown class: unicorn").waitFor();
  expect((await figure.answered()).class).toBe("283 tiger cat");
  await field.fill("goldfish");
  await field.press("Enter");
  const facts = await figure.reads("class", "2 goldfish");
  expect(Number(facts.logit)).toBeLessThan(8);
  expect(await figure.frame.locator("figcaption").textContent()).toMatch(/Asked about “goldfish”/);
});

it("a reload keeps the state and the picture, and takes the weights from the cache", async () => {
  const weights: string[] = [];
  await figure.goTo("#photo=koala&method=grad-cam&relu=all");
  await figure.reads("method", "Grad-CAM");
  const [hash, before] = [figure.hash(), await figure.pixels("map")];
  await figure.page.addInitScript(recordTalk);
  figure.page.on("request", (request) => request.url().endsWith(".bin") && weights.push(request.url()));
  await figure.page.reload();
  expect(await figure.reads("method", "Grad-CAM")).toMatchObject({class: /koala/.test(hash) ? expect.any(String) : ""});
  expect(figure.hash()).toBe(hash);
  expect(await figure.frame.getByRole("radio", {name: "koala"}).first().isChecked()).toBe(true);
  expect(await figure.frame.locator(".knob-inputs").getByLabel("Keep").inputValue()).toBe("all");
  expect(looksLike(await figure.pixels("map"), before)).toBe(true);
  expect(weights.filter((url) => !builtPlaces.test(url))).toEqual([]);
});

/** Keeps what the page's workers say in `window.talk`. */
function recordTalk(): void {
  const talk: Talk[] = [];
  Object.assign(window, {talk});
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener("message", ({data: {id, reply}}) => {
        if (reply) talk.push({id, kind: reply.kind, fraction: reply.fraction ?? 1, time: performance.now()});
      });
    }
  };
}

/** Returns what the workers said, once the figure shows that something is computed. */
const talkOf = () => figure.page.evaluate(() => (window as unknown as {talk: Talk[]}).talk);

it("cancel ends an occlusion at once: the picture and its state are back, and the next question is not kept waiting", async () => {
  const {frame} = figure;
  await figure.goTo("#photo=cat-chelsea&class=282&method=gradient");
  await figure.reads("method", "Gradient");
  const [before, photo] = [await figure.pixels("map"), await figure.pixels("photo")];
  await figure.goTo("#photo=koala&method=occlusion");
  await frame.getByText(/Computing: ([2-9]|\d\d) %/).waitFor();
  await frame.getByRole("button", {name: "Cancel"}).focus();
  const clicked = await figure.page.evaluate(() => {
    const time = performance.now();
    (document.activeElement as HTMLElement).click();
    const visible = !document.querySelector<HTMLElement>("#explain .figure-progress")!.hidden;
    return {time, visible};
  });
  expect(clicked.visible).toBe(false);
  expect(looksLike(await figure.pixels("map"), before)).toBe(true);
  expect(looksLike(await figure.pixels("photo"), photo)).toBe(true);
  expect(await frame.locator("canvas.stale").count()).toBe(0);
  expect(figure.hash()).toBe("#explain.photo=cat-chelsea&explain.class=282&explain.method=gradient");
  expect(await frame.getByLabel("Method", {exact: true}).inputValue()).toBe("gradient");
  await figure.pickMethod("deconvnet");
  await figure.reads("method", "Deconvnet");
  const talk = await talkOf();
  const next = talk.at(-1)!.id;
  const cancelled = talk.filter(({id}) => id === next - 1);
  expect(cancelled.length).toBeGreaterThan(0);
  for (const {kind, fraction} of cancelled) expect([kind, fraction < 0.5]).toEqual(["progress", true]);
  const heard = Math.max(...cancelled.map(({time}) => time)) - clicked.time;
  console.error(`cancel: the worker's last word came ${Math.max(0, Math.round(heard))} ms after the click`);
});

it("a newer choice ends an older one", async () => {
  await figure.goTo("#photo=cat-chelsea&class=282&method=occlusion");
  await figure.frame.getByText(/Computing: [1-9]\d* %/).waitFor();
  const occlusion = (await talkOf()).at(-1)!.id;
  await figure.pickMethod("gradient");
  await figure.pickMethod("guided-negative");
  expect(await figure.reads("method", "Guided backprop, negative")).toMatchObject({class: "282 tabby"});
  const talk = await talkOf();
  const answers = talk.filter(({kind}) => kind === "explain").map(({id}) => id);
  expect(answers.at(-1)).toBe(talk.at(-1)!.id);
  expect(answers).not.toContain(occlusion);
});

it("the link that is copied is the address, and an address set by hand is followed", async () => {
  await figure.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await figure.frame.getByRole("button", {name: "Copy link"}).click();
  await figure.frame.getByText("Link copied.").waitFor();
  expect(await figure.page.evaluate(() => navigator.clipboard.readText())).toBe(figure.page.url());
  await figure.goTo("#photo=flower-sunflower&class=986&method=input-x-gradient");
  expect(await figure.reads("method", "Input × gradient")).toMatchObject({class: expect.stringMatching(/^986 daisy/)});
  expect(await figure.frame.getByLabel("Method", {exact: true}).inputValue()).toBe("input-x-gradient");
});

it("the numbers are taken home as PNG, CSV and JSON, each what is on the screen", async () => {
  await figure.goTo("#photo=cat-chelsea&class=282&method=input-x-gradient");
  const {logit} = await figure.reads("class", "282 tabby");
  const json = await figure.download("JSON");
  expect(json.name).toBe("cat-chelsea-282-input-x-gradient.json");
  const map = JSON.parse(json.content.toString());
  expect(Object.keys(map)).toEqual(["network", "method", "target", "shape", "values"]);
  expect(map).toMatchObject({network: "inception-v3", method: "input-x-gradient", shape: [299, 299, 3]});
  expect(Object.keys(map.target).sort()).toEqual(["layer", "position", "unit", "value"]);
  expect(map.target).toMatchObject({unit: 282, position: null});
  expect(map.target.value.toFixed(2)).toBe(logit);
  expect(map.values.length).toBe(299 * 299 * 3);
  const csv = (await figure.download("CSV")).content.toString().trim().split("\n");
  expect(csv.length).toBe(1 + map.values.length);
  expect(csv[0]).toBe("row,column,channel,value");
  const at = (100 * 299 + 50) * 3 + 2;
  const [row, column, channel, value] = csv[1 + at].split(",").map(Number);
  expect([row, column, channel]).toEqual([100, 50, 2]);
  expect(value).toBeCloseTo(map.values[at], 6);
  const png = await figure.download("Pixels as PNG");
  expect(png.name).toBe("cat-chelsea-282-input-x-gradient.png");
  const image = await sharp(png.content).ensureAlpha().raw().toBuffer();
  expect(image.equals((await figure.pixels("map")).rgba)).toBe(true);
});

it("a photo of one's own is picked or dropped, and stays out of the link", async () => {
  const given = await sharp(chelsea).resize(200).png().toBuffer();
  await figure.giveFile({name: "mine.png", mimeType: "image/png", buffer: given});
  expect((await figure.answered()).class).toMatch(/cat|tabby/);
  expect(await figure.frame.locator("figcaption").textContent()).toMatch(/your own/);
  await figure.frame.getByRole("button", {name: "Copy link"}).click();
  await figure.frame.getByText(/a link cannot carry it/).waitFor();
  const transfer = await figure.page.evaluateHandle(
    (data) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(data)], "dropped.jpg", {type: "image/jpeg"}));
      return transfer;
    },
    Array.from(readFileSync(fileURLToPath(new URL("../../src/photos/koala.jpg", import.meta.url))))
  );
  await figure.frame.locator(".photo-picker").dispatchEvent("drop", {dataTransfer: transfer});
  await figure.reads("class", /koala/);
  await figure.page.reload(); // the session of this window keeps the file
  await figure.reads("class", /koala/);
});

it("photo, class, method and settings are reached and changed from the keyboard alone", async () => {
  const {page, frame} = figure;
  await figure.goTo("#photo=cat-chelsea&class=286&method=gradient");
  await figure.reads("method", "Gradient");
  await frame.getByLabel("Find a photo").focus();
  const focused = () =>
    page.evaluate(() => {
      const {tagName, type, name} = document.activeElement as HTMLInputElement;
      return [tagName, type, name].filter(Boolean).join(" ");
    });
  const tabTo = async (what: string) => {
    for (let i = 0; i < 12 && (await focused()) !== what; ++i) await page.keyboard.press("Tab");
    expect(await focused()).toBe(what);
  };
  await tabTo("INPUT radio photo");
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/photo=cat-abyssinian/);
  await figure.answered();
  await expect.poll(() => frame.locator("figcaption").textContent()).toMatch(/Abyssinian cat.*Josh Adams/);
  await tabTo("INPUT radio explain-class-top");
  const first = (await figure.answered()).class;
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(
    (d) => !document.querySelector("#explain .figure-readout")!.textContent!.includes(d),
    first
  );
  await figure.answered();
  await tabTo("SELECT select-one");
  await page.keyboard.press("ArrowDown");
  await figure.reads("method", "Deconvnet");
  await page.keyboard.press("Tab"); // the paper
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // opens the settings
  await tabTo("SELECT select-one");
  await page.keyboard.press("ArrowDown");
  await figure.answered();
  expect(figure.hash()).toMatch(/method=deconvnet&explain\.seed=activation$/);
});

it("everything has a name for those who cannot see it", async () => {
  const {frame, page} = figure;
  expect(await page.getByRole("figure", {name: "Which pixels made the network say so?"}).count()).toBe(1);
  for (const [role, name] of [
    ["radiogroup", "Photo"],
    ["radiogroup", "Class to explain"],
    ["searchbox", "Find a photo"],
    ["combobox", "Another class to explain"],
    ["combobox", "Method"],
    ["combobox", "Compute with"],
    ["slider", "How much of the photo shows through the map"],
    ["button", "A photo of your own"],
    ["button", "Copy link"],
    ["button", "Pixels as PNG"]
  ] as const) {
    expect(await frame.getByRole(role, {name, exact: role !== "button"}).count(), `${role} ${name}`).toBe(1);
  }
  const map = frame.getByRole("img", {name: /^Deconvnet of .* for the photo: /});
  const [, subject] = (await map.getAttribute("aria-label"))!.split(" for the photo: ");
  expect(await frame.getByRole("img", {name: subject, exact: true}).count()).toBe(1);
});

it("after a dozen explanations of every kind the worker holds as many tensors, the page as many canvases and addresses", async () => {
  const {page} = figure;
  await page.evaluate(() => {
    const alive = new Set<string>();
    Object.assign(window, {alive});
    const {createObjectURL, revokeObjectURL} = URL;
    URL.createObjectURL = (content: Blob | MediaSource) => {
      const url = createObjectURL.call(URL, content);
      alive.add(url);
      return url;
    };
    URL.revokeObjectURL = (url: string) => {
      alive.delete(url);
      revokeObjectURL.call(URL, url);
    };
  });
  const states = [
    ["gradient", "Gradient"],
    ["deconvnet", "Deconvnet"],
    ["guided-backprop", "Guided backprop"],
    ["guided-negative", "Guided backprop, negative"],
    ["input-x-gradient", "Input × gradient"],
    ["integrated-gradients&steps=2", "Integrated gradients"],
    ["smoothgrad&samples=1", "SmoothGrad"],
    ["occlusion&window=299&stride=299", "Occlusion"],
    ["class-activation-map", "Class activation map"],
    ["grad-cam", "Grad-CAM"],
    ["guided-grad-cam", "Guided Grad-CAM"]
  ] as const;
  const round = async (photo: string, unit: number) => {
    for (const [method, title] of states) {
      await figure.goTo(`#photo=${photo}&class=${unit}&method=${method}`);
      await figure.reads("method", title);
    }
  };
  const tensors = () => {
    expect(page.workers().length).toBe(1);
    return page.workers()[0].evaluate(() => (self as unknown as {tensorsAlive(): number}).tensorsAlive());
  };
  await round("cat-chelsea", 282);
  const first = await tensors();
  expect(first).toBeGreaterThan(100);
  const canvases = await page.locator("canvas").count();
  expect(await figure.frame.locator("canvas").count()).toBe(2);
  await round("koala", 106);
  await figure.goTo("#photo=koala&class=106&method=occlusion");
  await figure.frame.getByText(/Computing: [1-9]\d* %/).waitFor();
  await figure.pickMethod("gradient");
  await figure.reads("method", "Gradient");
  for (const name of ["PNG", "CSV", "JSON"]) await figure.download(name);
  expect(await tensors()).toBe(first);
  expect(await page.locator("canvas").count()).toBe(canvases);
  await page.waitForFunction(() => (window as unknown as {alive: Set<string>}).alive.size === 0);
});

it("after all these stories nothing has failed and nobody else was asked", async () => {
  expect(await figure.page.locator(".observablehq--error").allTextContents()).toEqual([]);
  expect(opened.problems).toEqual([]);
});

it("at 360 pixels and in the dark the figure answers, does not scroll sideways and keeps its contrast", async () => {
  const {page, problems, close} = await site.openCold("/", {width: 360, colorScheme: "dark"});
  const narrow = homeFigure(page);
  await narrow.pickMethod("class-activation-map");
  await narrow.reads("backend", /Web|JavaScript/);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

it("the first screen holds the photo and the units of all layers that fire there; at 390 pixels the photo", async () => {
  for (const [width, height, inside] of [
    [1280, 900, ["#point .point-pane", "#point [data-layer=Mixed_7c]", "#point [data-layer=Conv2d_4a] .point-units"]],
    [390, 844, ["#point .point-pane"]]
  ] as const) {
    const {page, problems, close} = await site.openWarm("/", {width, height});
    await page.locator("#point[data-ready]").waitFor();
    for (const part of inside) {
      const box = (await page.locator(part).boundingBox())!;
      expect(box.y + box.height, `${part} at ${width}`).toBeLessThanOrEqual(height);
    }
    expect(problems).toEqual([]);
    await close();
  }
});

it("hiding the eye covers it, moves the bars and says what rose and what fell, without a network", async () => {
  const {page, problems, close} = await site.openWarm("/");
  const shares = () => page.locator(".explain-switch .score-bars-value").allTextContents();
  await page.locator(".explain-switch").waitFor();
  const before = await shares();
  await page.getByLabel("Hide the eye on the left").check();
  await page.getByText(/^The logit rises from .* The probability falls from /).waitFor();
  expect(await shares()).not.toEqual(before);
  expect(await page.locator(".explain-cover").evaluate((cover) => getComputedStyle(cover).display)).toBe("block");
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Hide the eye on the left").uncheck();
  expect(await shares()).toEqual(before);
  expect(page.workers()).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

it("the default picture is printed, and stands where scripts are off", async () => {
  const {page, close} = await site.openCold("/");
  await homeFigure(page).reads("method", "Guided backprop");
  await page.emulateMedia({media: "print"});
  expect(await page.locator("#explain canvas").nth(1).isVisible()).toBe(true);
  expect(await page.locator("#explain .figure-controls").isVisible()).toBe(false);
  await close();
  const context = await site.browser.newContext({javaScriptEnabled: false});
  const still = await context.newPage();
  await still.goto(site.url, {waitUntil: "load"});
  const images = still.locator("#answers img");
  expect(await images.count()).toBe(3);
  for (const image of await images.all()) {
    expect(await image.isVisible()).toBe(true);
    expect(await image.evaluate((d: HTMLImageElement) => d.naturalWidth)).toBeGreaterThan(200);
  }
  expect(await still.locator("#observablehq-main > p").first().textContent()).toMatch(/says “Egyptian cat”/);
  expect(await still.locator("#answers figcaption").textContent()).toMatch(/Stefan van der Walt/);
  await context.close();
});
