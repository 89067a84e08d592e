import {startNodeBackend} from "../../network/backendNode.js";
import {type Model, onBackend} from "../../network/model.js";
import type {Network} from "../../network/network.js";
import {scanPhoto} from "./scanPhoto.js";
import type {ScanPlan} from "./scanPlan.js";

/** What a process that scans photos is told: first by what network and plan, then one file after another. */
export type WorkerTask =
  | {readonly network: Network; readonly plan: ScanPlan; readonly kept?: string}
  | {readonly file: string};

for (const name of ["log", "info", "warn", "error", "debug"] as const) console[name] = () => {}; // libraries keep quiet
process.on("disconnect", () => process.exit()); // whoever asked is gone

let scan: ((file: string) => ReturnType<typeof scanPhoto>) | undefined;
let ready: Promise<unknown> = Promise.resolve();

process.on("message", (task: WorkerTask) => {
  ready = ready.then(() => answered(task)).catch((error) => process.send!({failed: (error as Error).message}));
});

async function answered(task: WorkerTask): Promise<void> {
  if ("file" in task) {
    process.send!(await scan!(task.file));
    return;
  }
  await startNodeBackend();
  const model: Model = onBackend(task.network);
  scan = (file) => scanPhoto(model, task.plan, file, task.kept);
}
