/** The build of the WebAssembly backend without Node's modules: the one that runs in a browser. */
declare module "@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.fesm.min.js" {
  export {
    BackendWasm,
    getThreadsCount,
    setThreadsCount,
    setWasmPath,
    setWasmPaths,
    version_wasm
  } from "@tensorflow/tfjs-backend-wasm";
}
