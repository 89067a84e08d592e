import {expect, it} from "vitest";
import {percentSigns} from "../../tools/percentSigns.js";

it("percentSigns keeps a percent sign on the line of its number, also of one that a cell fills in", () => {
  const rules = {text: (tokens: {content: string; info: string}[], index: number) => tokens[index].content};
  const {text} = percentSigns({renderer: {rules}}).renderer.rules;
  const rendered = (content: string) => text!([{content, info: ""}], 0);
  expect(rendered("From 83.8 % to 80 %.")).toBe("From 83.8\u00a0% to 80\u00a0%.");
  expect(rendered(" % of them")).toBe("\u00a0% of them");
  expect(rendered("a % b")).toBe("a % b");
});
