import {type ChildProcess, fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import type {Network} from "../../network/network.js";
import type {PhotoScan, SkippedPhoto} from "./photoScan.js";
import type {WorkerTask} from "./photoWorker.js";
import {scanPhoto} from "./scanPhoto.js";
import type {ScanPlan} from "./scanPlan.js";

/** What scans photos, as many at once as it has processes. */
export interface PhotoScanners {
  scan(file: string): Promise<PhotoScan | SkippedPhoto>;
  close(): void;
}

export interface PhotoScannersOptions {
  /** How many processes; of one photos are scanned in this process. */
  readonly jobs: number;
  /** A folder where what each photo gives is kept; none by default. */
  readonly kept?: string;
}

/** Returns what scans photos by the *plan* in processes of their own. */
export async function photoScanners(
  network: Network,
  plan: ScanPlan,
  {jobs, kept}: PhotoScannersOptions
): Promise<PhotoScanners> {
  return jobs > 1 ? inProcesses({network, plan, kept}, jobs) : here(network, plan, kept);
}

async function here(network: Network, plan: ScanPlan, kept?: string): Promise<PhotoScanners> {
  await startNodeBackend();
  const model = onBackend(network);
  let last: Promise<unknown> = Promise.resolve();
  return {
    scan(file) {
      const found = last.then(() => scanPhoto(model, plan, file, kept));
      last = found.catch(() => {});
      return found;
    },
    close: () => model.dispose()
  };
}

interface Waiting {
  readonly file: string;
  readonly resolve: (found: PhotoScan | SkippedPhoto) => void;
  readonly reject: (error: Error) => void;
}

type Reply = PhotoScan | SkippedPhoto | {readonly failed: string};

function inProcesses(first: WorkerTask, jobs: number): PhotoScanners {
  const queue: Waiting[] = [];
  const idle: ChildProcess[] = [];
  const busy = new Map<ChildProcess, Waiting>();
  let broken: Error | undefined;
  const next = () => {
    while (idle.length && queue.length) {
      const [child, task] = [idle.pop()!, queue.shift()!];
      busy.set(child, task);
      child.send({file: task.file} satisfies WorkerTask);
    }
  };
  const end = (error: Error) => {
    broken ??= error;
    for (const {reject} of [...busy.values(), ...queue.splice(0)]) reject(broken);
    busy.clear();
  };
  const children = Array.from({length: jobs}, () => {
    const child = fork(fileURLToPath(new URL("./photoWorker.ts", import.meta.url)), {
      execArgv: ["--import", import.meta.resolve("tsx")],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    child.on("message", (reply: Reply) => {
      if ("failed" in reply) return end(new Error(reply.failed));
      busy.get(child)?.resolve(reply);
      busy.delete(child);
      idle.push(child);
      next();
    });
    child.on("error", end);
    child.on("exit", (code, signal) => end(new Error(`a process that scans photos ended (${signal ?? code})`)));
    child.send(first);
    idle.push(child);
    return child;
  });
  return {
    scan: (file) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        queue.push({file, resolve, reject});
        next();
      }),
    close() {
      for (const child of children) {
        child.removeAllListeners("exit");
        child.kill();
      }
    }
  };
}
