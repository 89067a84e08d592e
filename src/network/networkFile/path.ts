/** Returns the last part of a *path*, of whatever machine: the name of a file. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}

/** Returns the folder of a *path* without the slash at its end; “.” where it names none. */
export function folderOf(path: string): string {
  const end = path.search(/[\\/][^\\/]*$/);
  return end < 0 ? "." : path.slice(0, end) || "/";
}
