import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {startNodeBackend} from "../../src/network/backendNode.js";

it("startNodeBackend(name) starts WebAssembly with SIMD, and the CPU where it is named, with equal results", async () => {
  const product = async () => {
    const [a, b] = [tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2])];
    const c = tf.matMul(a, b);
    const values = Array.from(await c.data());
    tf.dispose([a, b, c]);
    return values;
  };
  expect(await startNodeBackend()).toBe("wasm");
  expect(tf.getBackend()).toBe("wasm");
  expect(tf.env().getBool("WASM_HAS_SIMD_SUPPORT")).toBe(true);
  expect(await product()).toEqual([19, 22, 43, 50]);
  expect(await startNodeBackend("cpu")).toBe("cpu");
  expect(await product()).toEqual([19, 22, 43, 50]);
});
