import {expect, it} from "vitest";
import {keptText} from "../../../src/components/frame/keptText.js";

it("keptText(key) without a place to keep anything is empty and does not fail", () => {
  const broken = {
    getItem(): string | null {
      throw new Error("forbidden");
    },
    setItem() {
      throw new Error("full");
    }
  };
  const text = keptText("key", broken);
  text.set("cat");
  expect(text.get()).toBe("");
});
