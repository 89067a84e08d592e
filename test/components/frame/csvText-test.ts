import {expect, it} from "vitest";
import {csvText} from "../../../src/components/frame/csvText.js";

it("csvText(rows) writes a header and quotes what must be quoted", () => {
  const rows = [
    {name: "plain", value: 1.5},
    {name: 'a "b", c', value: -2}
  ];
  expect(csvText(rows)).toBe('name,value\nplain,1.5\n"a ""b"", c",-2\n');
});
