import {expect, it, vi} from "vitest";
import {remark} from "../../../bin/output/remark.js";

it("remark(note) is one line on stderr, and nothing without a note", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    remark(undefined);
    expect(write).not.toHaveBeenCalled();
    remark("2 nonlinearities (swish) are no ReLUs.");
    expect(write.mock.calls).toEqual([["why-cat: 2 nonlinearities (swish) are no ReLUs.\n"]]);
  } finally {
    write.mockRestore();
  }
});
