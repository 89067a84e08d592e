/** Returns what went wrong as one line, `why-cat: unknown layer: conv9`. */
export function failureLine(error: unknown): string {
  const message = (error instanceof Error && error.message) || String(error);
  return `why-cat: ${message.replace(/\s+/g, " ").trim().slice(0, 600)}\n`;
}

/** Says on stderr what went wrong, in one line, and makes the exit code 1. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  process.stderr.write(failureLine(error));
}

/**
 * Makes an error that nobody catches end the program with one line and exit code
 * 1. The listeners go before the listeners of the WebAssembly backend, which would let
 * Node print that backend's whole source.
 */
export function reportUncaught(): void {
  const end = (error: unknown) => {
    reportFailure(error);
    process.exit();
  };
  process.prependListener("uncaughtException", end);
  process.prependListener("unhandledRejection", end);
}
