import {setThreadsCount, setWasmPaths} from "@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.fesm.min.js";

// Importing this module registers the WebAssembly backend; it takes the fastest of these that the browser can run.
// The one with threads wants a cross-origin isolated page.
setWasmPaths({
  "tfjs-backend-wasm.wasm": import.meta.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"),
  "tfjs-backend-wasm-simd.wasm": import.meta.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm"),
  "tfjs-backend-wasm-threaded-simd.wasm": import.meta.resolve(
    "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm"
  )
});

// All cores but one, which is left to the page; TensorFlow.js would leave half of them.
const {hardwareConcurrency} = navigator;
setThreadsCount(Math.max(2, hardwareConcurrency - 1));
