// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it} from "vitest";
import {keptPlaylist} from "../../../src/components/presenting/keptPlaylist.js";
import type {Playlist} from "../../../src/components/presenting/playlist.js";
import {playlistEditor} from "../../../src/components/presenting/playlistEditor.js";
import {playlistText} from "../../../src/components/presenting/playlistText.js";

const list: Playlist = {
  title: "Cats",
  items: ["a", "b", "c"].map((id) => ({path: "/lecture/occlusion", id, state: "", title: id.toUpperCase()}))
};

let kept: Map<string, string>;
let editor: HTMLElement;
let leave: () => void;
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text)
};
const order = () =>
  keptPlaylist(storage)
    .get()
    .items.map(({id}) => id)
    .join("");
const press = (name: string | RegExp) =>
  [...editor.querySelectorAll("button")]
    .find((d) =>
      typeof name === "string"
        ? d.textContent === name || d.getAttribute("aria-label") === name
        : name.test(d.textContent!)
    )!
    .click();
const said = () => editor.querySelector(".playlist-editor-said")!.textContent;

function open(hash = "", own: Playlist | null = list): void {
  kept = new Map();
  if (own) keptPlaylist(storage).set(own);
  history.replaceState(null, "", `/lecture/playlist${hash}`);
  const invalidation = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const figures = [
    {path: "/lecture/pca", id: "pca", title: "Digits", links: [{title: "conv1", state: "pca.layer=conv1"}]}
  ];
  editor = playlistEditor({figures, play() {}, storage, invalidation});
  document.body.replaceChildren(editor);
}

beforeEach(() => open());
afterEach(() => leave());

it("the figures of a playlist are moved, and the focus with them", () => {
  press("Move figure 1 down");
  expect(order()).toBe("bac");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move figure 2 down");
  press("Move figure 2 down");
  expect(order()).toBe("bca");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move figure 3 up");
  const name = editor.querySelectorAll<HTMLInputElement>("li input")[2];
  name.focus();
  name.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp", altKey: true, bubbles: true, cancelable: true}));
  expect(order()).toBe("bac");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Name of figure 2");
});

it("what is taken out can be put back", () => {
  press("Take out figure 2");
  expect(order()).toBe("ac");
  press("Put back");
  expect(order()).toBe("abc");
  press("Take all out");
  expect(order()).toBe("");
  press("Put back");
  expect(order()).toBe("abc");
  expect(keptPlaylist(storage).get().title).toBe("Cats");
});

it("names, notes and the playlist’s own name are kept as they are typed", () => {
  const type = (selector: string, text: string) => {
    const input = editor.querySelector<HTMLInputElement>(selector)!;
    input.value = text;
    input.dispatchEvent(new Event("input", {bubbles: true}));
  };
  type(".playlist-editor-title input", "Dogs");
  type("li textarea", "Ask them.");
  type("li input", "First");
  expect(keptPlaylist(storage).get()).toEqual({
    title: "Dogs",
    items: [{...list.items[0], title: "First", notes: "Ask them."}, ...list.items.slice(1)]
  });
});

it("a ready-made state is added with its figure", () => {
  press("Add");
  expect(keptPlaylist(storage).get().items.at(-1)).toEqual({
    path: "/lecture/pca",
    id: "pca",
    state: "pca.layer=conv1",
    title: "Digits: conv1"
  });
});

it("a link’s playlist fills an empty one at once, and waits for a word where the reader has one", () => {
  const other: Playlist = {title: "Other", items: [{path: "/", id: "explain", state: "", title: "Home"}]};
  leave();
  open(`#playlist=${playlistText(other)}`, null);
  expect(keptPlaylist(storage).get()).toEqual(other);
  expect(location.hash).toBe("");
  leave();
  open(`#playlist=${playlistText(other)}`);
  expect(order()).toBe("abc");
  press("Add it to mine");
  expect(order()).toBe("abcexplain");
  leave();
  open(`#playlist=${playlistText(other)}`);
  press("Use it instead of mine");
  expect(order()).toBe("explain");
  press("Put back");
  expect(order()).toBe("abc");
});

it("a link that cannot be read says why, and the reader’s playlist is as it was", () => {
  leave();
  open(`#playlist=${playlistText(list).slice(0, -8)}`);
  expect(said()).toMatch(/^Not opened: this link’s playlist cannot be read.*Your playlist is as it was\.$/);
  expect(order()).toBe("abc");
});
