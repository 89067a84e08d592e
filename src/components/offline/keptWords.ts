/** Returns a size in bytes as readers know it: "24 MB", "0.3 MB". */
export function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return `${size >= 10 || size === 0 ? Math.round(size) : size.toFixed(1)} MB`;
}

/** Returns one line for an *error* while files were kept; what is there stays in any case. */
export function keepingError(error: unknown): string {
  const {name, message} = error as Error;
  if (name === "AbortError") return "Stopped. What is kept so far stays; press again to go on.";
  if (name === "QuotaExceededError") return "The disk is full. What is kept so far stays and can be used.";
  if (name === "OtherVersion")
    return "There is a newer version of this site. Close its windows, open it again, and press again.";
  if (name === "TypeError") return "The connection was lost. What is kept so far stays; press again to go on.";
  return message;
}
