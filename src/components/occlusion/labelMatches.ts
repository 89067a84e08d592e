/** How many labels are written out. */
const most = 12;

/** Returns which of the *labels* have a text in them, in words. */
export function labelMatches(labels: readonly string[], text: string): string {
  const word = text.trim().toLowerCase();
  if (!word) return "Type a word.";
  const matches = labels.filter((label) => label.toLowerCase().includes(word));
  if (!matches.length) return `No label has “${word}” in it.`;
  const count = matches.length === 1 ? "1 label has" : `${matches.length} labels have`;
  return `${count} “${word}” in it: ${matches.slice(0, most).join(", ")}${matches.length > most ? " …" : ""}.`;
}
