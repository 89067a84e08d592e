import {spawn} from "node:child_process";
import {mkdir, readdir, readFile, stat, writeFile} from "node:fs/promises";
import {setTimeout as sleep} from "node:timers/promises";
import sharp from "sharp";
import {afterAll, beforeAll, expect, it} from "vitest";
import {run} from "../../../bin/commands.js";
import {progressLine} from "../../../bin/output/scanProgress.js";
import {type ToyFiles, toyFiles} from "../toyFiles.js";

const count = 120;

let toys: ToyFiles;
beforeAll(async () => {
  toys = await toyFiles();
  await mkdir(toys.path("photos/more"), {recursive: true});
  for (let i = 0; i < count; ++i) {
    const name = `photos/${i % 2 ? "more/" : ""}${String(i).padStart(3, "0")}.png`;
    const pixels = Uint8Array.from({length: 16}, (_, k) => 128 + 127 * Math.sin((k + 1) * (i + 0.3)));
    await sharp(pixels, {raw: {width: 4, height: 4, channels: 1}})
      .png()
      .toFile(toys.path(name));
  }
  await writeFile(toys.path("photos/torn.png"), "no photo");
});
afterAll(() => toys.remove());

const args = (...more: string[]) => {
  const network = ["--network", toys.path("one-conv.json"), "--input-range", "0,255"];
  return ["patches", "--photos", toys.path("photos"), ...network, "--layers", "all", ...more];
};

it("patches --shard, merge and show: the parts of three shards are joined to what one makes", async () => {
  const said: string[] = [];
  const one = await run(args("--jobs", "1", "--out", toys.path("one.part")), {say: (line) => said.push(line)});
  expect(one).toMatch(/^wrote .*one\.part: 121 photos \(1 skipped\), 6 units of 2 layers/);
  expect(said.filter((line) => line.startsWith("skipped"))).toEqual([expect.stringMatching(/^skipped: .*torn\.png/)]);
  const parts = [0, 1, 2].map((i) => toys.path(`three-${i}.part`));
  for (const [i, part] of parts.entries()) await run(args("--jobs", "1", "--shard", `${i}/3`, "--out", part));
  await run(["patches", "merge", toys.path("one.part"), "--out", toys.path("one.scan")]);
  const told = await run(["patches", "merge", ...parts, "--out", toys.path("three.scan"), "--json"]);
  expect(JSON.parse(told)).toMatchObject({kind: "scan", photos: count + 1, skipped: [{name: "torn.png"}]});
  expect((await readFile(toys.path("three.scan"))).equals(await readFile(toys.path("one.scan")))).toBe(true);
  const show = ["patches", "show", toys.path("three.scan"), "--layer", "relu", "--unit", "1"];
  const {best, worst} = JSON.parse(await run([...show, "--json"]));
  expect(best).toHaveLength(16);
  expect(best[0]).toEqual({
    photo: expect.stringMatching(/^(more\/)?\d+\.png$/),
    position: [expect.any(Number), expect.any(Number)],
    value: expect.any(Number)
  });
  expect(worst).toBeUndefined();
  expect(await run(show)).toMatch(/^ +photo +value +at\nbest/);
});

it("patches goes on after it was killed in the middle, and comes to the same bytes", async () => {
  const out = toys.path("killed.part");
  const child = spawn(process.execPath, ["--import", "tsx", "bin/why-cat.ts", ...args("--jobs", "2", "--out", out)], {
    stdio: "ignore",
    detached: true
  });
  const done = new Promise((resolve) => child.on("close", resolve));
  const has = async (name: string) => (await readdir(toys.path("."))).includes(name);
  while (child.exitCode === null && !(await has("killed.part.checkpoint"))) await sleep(5);
  process.kill(-child.pid!, "SIGKILL");
  await done;
  const wasKilled = !(await has("killed.part"));
  if (wasKilled) expect((await stat(`${out}.rows`)).size).toBeGreaterThan(0);
  await run(args("--jobs", "1", "--out", out));
  await run(args("--jobs", "1", "--out", toys.path("whole.part")));
  expect((await readFile(out)).equals(await readFile(toys.path("whole.part")))).toBe(true);
  expect(await has("killed.part.rows")).toBe(false);
});

const wrong: readonly (readonly [command: string, message: string])[] = [
  ["patches --out x", "photos missing: name --photos DIR"],
  ["patches --photos @photos", "output missing: name --out FILE"],
  ["patches --photos @nowhere --network @one-conv.json --out @x", "no such folder or list: "],
  ["patches --photos @photos --network @one-conv.json --layers relo --out @x", "unknown layer: relo (near: relu"],
  [
    "patches --photos @photos --network @one-conv.json --shard 7/7 --out @x",
    "invalid --shard: 7/7 (as 0/7, the first of seven, to 6/7)"
  ],
  ["patches --photos @photos --network @one-conv.json --class maybe --out @x", "invalid --class: maybe (on or off)"],
  ["patches --photos @photos --network @multi-layer.json --out @x", "takes no photos: "],
  ["patches --photos @photos --network @one-conv.json --jobs 1 --out @no/x", "cannot write: "],
  ["patches merge --out @x", "files missing: name the file of every shard"],
  ["patches merge @from0.json --out @x", "not a part of a scan: from0.json"],
  ["patches merge @absent --out @x", "no such file: absent"],
  ["patches show @from0.json --layer relu --unit 0", "not a scan: from0.json"],
  ["patches show @photos --layer relu --unit 0", "not a scan: photos"],
  ["patches shwo @x", "unknown: shwo (merge, show, or --photos DIR)"],
  ["patches show @from0.json", "unit missing: name --layer L --unit U"]
];

it.each(wrong)("why-cat %s: says in one line what is wrong", async (command, message) => {
  const given = command.split(" ").map((arg) => (arg.startsWith("@") ? toys.path(arg.slice(1)) : arg));
  await expect(run(given)).rejects.toThrow(message);
});

it("progress says how many photos are done, and the time left from the photos of this run", () => {
  expect(progressLine(20, 100, 0, 10_000)).toBe("20 of 100 photos (20 %), 40 s left");
  expect(progressLine(60, 100, 50, 60_000)).toBe("60 of 100 photos (60 %), 4 min left");
  expect(progressLine(50, 100, 50, 10)).toBe("50 of 100 photos (50 %)");
  expect(progressLine(1000, 100_000, 0, 1_000_000)).toBe("1000 of 100000 photos (1 %), 27 h 30 min left");
  expect(progressLine(100, 100, 0, 10_000)).toBe("100 of 100 photos (100 %)");
});
