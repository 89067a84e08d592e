/** Says on stderr, in one line, what a reader must know of an answer; nothing where there is no *note*. */
export function remark(note: string | undefined): void {
  if (note !== undefined) process.stderr.write(`why-cat: ${note}\n`);
}
