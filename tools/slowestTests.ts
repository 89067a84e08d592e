import type {Reporter, TestModule, Vite} from "vitest/node";

/**
 * Returns a plugin of Vitest's projects that prints the slowest tests at the
 * end of every run, whatever reporters the command line names. *count* is how
 * many, ten by default; those that take less than a tenth of a second are none.
 */
export function slowestTests(count = 10): Vite.Plugin {
  const reporter: Reporter = {
    onTestRunEnd(modules) {
      const lines = slowest(modules, count);
      if (lines.length > 0) console.log(["", " Slowest tests", ...lines, ""].join("\n"));
    }
  };
  return {
    name: "slowest-tests",
    configureVitest({vitest}) {
      const {reporters} = vitest.config;
      if (!reporters.includes(reporter)) reporters.push(reporter);
    }
  };
}

/** Returns a line for each of the slowest tests, slowest first: seconds, file, name. */
function slowest(modules: readonly TestModule[], count: number): string[] {
  return modules
    .flatMap((module) => [...module.children.allTests()])
    .map((test) => ({test, seconds: (test.diagnostic()?.duration ?? 0) / 1000}))
    .filter(({seconds}) => seconds >= 0.1)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({test, seconds}) => `${seconds.toFixed(1).padStart(7)} s  ${test.module.relativeModuleId}  ${test.fullName}`);
}
