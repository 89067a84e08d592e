// @vitest-environment jsdom
import {expect, it} from "vitest";
import {backendPicker} from "../../../src/components/inputs/backendPicker.js";
import {createClient} from "../../../src/worker/client.js";

it("what is chosen in one menu of a client is shown by all of them", () => {
  const client = createClient(() => {
    throw new Error("nothing is asked");
  });
  const [one, other] = [backendPicker(client), backendPicker(client)].map((d) => d.querySelector("select")!);
  expect([one.value, other.value]).toEqual(["", ""]);
  one.value = "wasm";
  one.dispatchEvent(new Event("input", {bubbles: true}));
  expect(client.backend).toBe("wasm");
  expect(other.value).toBe("wasm");
  client.backend = undefined;
  expect([one.value, other.value]).toEqual(["", ""]);
});
