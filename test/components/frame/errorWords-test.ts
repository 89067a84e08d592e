import {expect, it} from "vitest";
import {errorWords} from "../../../src/components/frame/errorWords.js";

it("what browsers say where nothing answers is told in words; other errors stay as they are", () => {
  for (const message of [
    "Failed to fetch",
    "Load failed",
    "NetworkError when attempting to fetch resource.",
    "Failed to fetch dynamically imported module: http://cats.test/x.js"
  ])
    expect(errorWords(message)).toBe("what this needs could not be fetched: no connection to the site");
  expect(errorWords("unknown unit: 7")).toBe("unknown unit: 7");
});
