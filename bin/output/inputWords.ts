import type {Network} from "../../src/network/network.js";
import type {Preparation} from "../../src/network/prepared.js";

/** Returns what a network takes, in words: “4×4×3, black is 0 and white 1; minus the mean 0.5, in the order BGR”. */
export function inputWords({input: {shape, range}}: Network, {mean, std, bgr}: Preparation): string {
  const size = shape.map((d) => d ?? "any").join("×");
  const steps = [
    ...(mean ? [`minus the mean ${mean.join(", ")}`] : []),
    ...(std ? [`divided by ${std.join(", ")}`] : []),
    ...(bgr ? ["in the order blue, green, red"] : [])
  ];
  return `${size}, black is ${range[0]} and white ${range[1]}${steps.length ? `; ${steps.join(", ")}` : ""}`;
}
