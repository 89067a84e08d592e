import fc from "fast-check";
import {expect, it} from "vitest";
import {chapters} from "../../../src/chapters.js";
import {mostItems, type Playlist, readPlaylist} from "../../../src/components/presenting/playlist.js";
import {playlistOf, playlistText} from "../../../src/components/presenting/playlistText.js";

const item = fc.record(
  {
    path: fc.constantFrom(...chapters.map(({path}) => path)),
    id: fc.stringMatching(/^[a-z][\w-]{0,20}$/),
    state: fc.string({unit: "binary", maxLength: 60}).map((text) => text.replace(/^#/, "")),
    title: fc.string({unit: "binary", maxLength: 60}),
    notes: fc.string({unit: "binary", minLength: 1, maxLength: 200})
  },
  {requiredKeys: ["path", "id", "state", "title"]}
);
const playlists: fc.Arbitrary<Playlist> = fc.record({
  title: fc.string({unit: "binary", maxLength: 80}),
  items: fc.array(item, {maxLength: 12})
});

const two: Playlist = {
  title: "Cats",
  items: [
    {path: "/lecture/occlusion", id: "occluded", state: "occluded.window=9", title: "Nine pixels", notes: "Wait. Ask."},
    {path: "/", id: "explain", state: "", title: "The first page"}
  ]
};

it("a link gives back the playlist that was put into it, whatever is in its names, states and notes", () => {
  fc.assert(
    fc.property(playlists, (list) => {
      expect(playlistOf(playlistText(list))).toEqual(list);
    })
  );
});

it("a link’s playlist has only letters that need no escape in an address", () => {
  fc.assert(
    fc.property(playlists, (list) => {
      expect(playlistText(list)).toMatch(/^[\w-]+$/);
    })
  );
});

it("a file gives back the playlist that was saved in it", () => {
  fc.assert(
    fc.property(playlists, (list) => {
      expect(readPlaylist(JSON.parse(JSON.stringify(list)))).toEqual(list);
    })
  );
});

it("a link that lost its end, or any letter of which was changed, is refused and never read as another playlist", () => {
  const text = playlistText(two);
  for (let i = 0; i < text.length; ++i) {
    const changed = `${text.slice(0, i)}${text[i] === "A" ? "B" : "A"}${text.slice(i + 1)}`;
    for (const wrong of [text.slice(0, i), changed]) {
      let found: Playlist = two; // a last letter may hold bits that mean nothing
      try {
        found = playlistOf(wrong);
      } catch (error) {
        expect((error as Error).message).toMatch(/playlist/);
      }
      expect(found).toEqual(two);
    }
  }
});

it("what is no playlist is refused in words", () => {
  expect(() => playlistOf("")).toThrow("no playlist in it");
  expect(() => playlistOf("%%%")).toThrow("a part of it is missing");
  expect(() => readPlaylist([])).toThrow("no list of figures");
  expect(() => readPlaylist({title: 3, items: []})).toThrow("no playlist");
  expect(() => readPlaylist({items: Array(mostItems + 1).fill(two.items[0])})).toThrow(`${mostItems} at most`);
  const wrong = (part: object) => readPlaylist({title: "", items: [two.items[0], {...two.items[1], ...part}]});
  expect(() => wrong({path: "/nowhere"})).toThrow("figure 2 of the playlist is on no page of this site: /nowhere");
  expect(() => wrong({path: "https://example.com/"})).toThrow("is on no page of this site");
  expect(() => wrong({id: "a b"})).toThrow("figure 2 of the playlist has no name: a b");
  expect(() => wrong({notes: 7})).toThrow("notes that are no text");
});

it("a playlist of the whole lecture with notes fits a link that browsers carry", () => {
  const notes = "Let them guess first; then move the square, and ask who was surprised.";
  const items = Array.from({length: 40}, (_, i) => ({
    ...two.items[i % 2],
    title: `Figure ${i}`,
    notes: `${i}: ${notes}`
  }));
  expect(playlistText({title: "All", items}).length).toBeLessThan(2000);
});
