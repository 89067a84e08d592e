import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {"observablehq:stdlib": fileURLToPath(new URL("./test/stdlib.ts", import.meta.url))}
  },
  test: {
    include: ["test/**/*-test.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2
  }
});
