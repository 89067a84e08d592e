import {expect, it} from "vitest";
import {coresWords} from "../../../src/components/offline/coresWords.js";
import {offlinePanel} from "../../../src/components/offline/offlinePanel.js";
import type {OfflineStore} from "../../../src/components/offline/offlineStore.js";
import type {SiteFile} from "../../../src/serviceWorker/manifest.js";
import {type Wish, wantedFiles} from "../../../src/serviceWorker/wantedFiles.js";

const scope = "https://host.example/why/";
const files: SiteFile[] = [
  ["index.html", 2e6, ""],
  ["photos/cat.jpg", 1e6, ""],
  ["_file/data/inception-v3.12345678.bin", 24e6, ""]
];

function toyStore(failure?: Error) {
  let wish: Wish | undefined;
  const urls = new Set<string>();
  const store: Partial<OfflineStore> = {
    scope,
    manifest: async () => ({build: "a", files}),
    kept: async () => ({urls, wish}),
    isWaiting: async () => false,
    async keep(wanted) {
      wish = wanted;
      urls.add(`${scope}index.html`);
      if (failure) throw failure;
      for (const [path] of wantedFiles({build: "a", files}, wanted)) urls.add(`${scope}${path}`);
    },
    async remove() {
      wish = undefined;
      urls.clear();
    }
  };
  return store as OfflineStore;
}

const later = () => new Promise((resolve) => setTimeout(resolve, 5));

function parts(panel: HTMLElement) {
  const buttons = Array.from(panel.querySelectorAll("button"));
  const named = (name: string) => buttons.find(({textContent}) => textContent.startsWith(name))!;
  return {named, line: () => panel.querySelector("[role=status]")!.textContent};
}

it("offlinePanel(store) says what each choice takes, keeps it, and frees all of it", async () => {
  const {named, line} = parts(offlinePanel(toyStore()));
  await later();
  expect(line()).toBe("Nothing is kept in this browser.");
  expect(named("Keep all").textContent).toBe("Keep all pages and figures (3.0 MB)");
  expect(named("Keep everything").textContent).toBe("Keep everything (27 MB)");
  expect(named("Remove").hidden).toBe(true);
  named("Keep all").click();
  await later();
  expect(line()).toBe("Kept in this browser: 2 of 3 files, 3.0 MB. Ready: all pages open without a connection.");
  expect(named("Keep all").disabled).toBe(true);
  named("Keep everything").click();
  await later();
  expect(line()).toBe("Kept in this browser: 3 of 3 files, 27 MB. Ready: all works without a connection.");
  named("Remove").click();
  await later();
  expect(line()).toContain("Nothing is kept in this browser.");
  expect(line()).toContain("of your own, and playlists, are untouched");
});

it("offlinePanel(store) says in one line why it stopped, and what is kept stays", async () => {
  for (const [error, words] of [
    [new DOMException("full", "QuotaExceededError"), "The disk is full. What is kept so far stays and can be used."],
    [new TypeError("fetch failed"), "The connection was lost. What is kept so far stays; press again to go on."],
    [new DOMException("", "AbortError"), "Stopped. What is kept so far stays; press again to go on."]
  ] as const) {
    const {named, line} = parts(offlinePanel(toyStore(error as Error)));
    await later();
    named("Keep everything").click();
    await later();
    expect(line()).toBe(`${words} Kept in this browser: 1 of 3 files, 2.0 MB.`);
    expect(named("Keep everything").disabled).toBe(false);
  }
});

it("coresWords(…) compares the fewest threads with the most", () => {
  const timings = [
    {threads: 3, milliseconds: 200},
    {threads: 1, milliseconds: 500}
  ];
  expect(coresWords({threads: 3, cores: 4, timings})).toBe(
    "WebAssembly computes here with 3 threads; this machine has 4 cores. One photo took 500 ms with 1 thread, and 200 ms with 3 threads, 2.5 times as fast."
  );
  timings[0].milliseconds = 510;
  expect(coresWords({threads: 3, cores: 4, timings})).toContain(
    "500 ms with 1 thread, and 510 ms with 3 threads, which is no gain here."
  );
  expect(coresWords({threads: 1, cores: 1, timings: []})).toBe(
    "WebAssembly computes here with 1 thread; this machine has 1 core."
  );
});
