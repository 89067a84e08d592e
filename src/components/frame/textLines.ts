/** A line of a text, and where it stands in the window. */
export interface TextLine {
  readonly text: string;
  readonly rect: DOMRect;
}

/** Returns the lines that a text stands in on the screen. */
export function textLines(node: Text): TextLine[] {
  const {data} = node;
  if (!data.trim()) return [];
  const range = document.createRange();
  const lines: {text: string; start: number; end: number; top: number}[] = [];
  for (const {index, 0: word} of data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const {top} = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.top - top) < 3)
      Object.assign(last, {text: `${last.text} ${word}`, end: index + word.length});
    else lines.push({text: word, start: index, end: index + word.length, top});
  }
  return lines.flatMap(({text, start, end}) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    const rect = range.getBoundingClientRect();
    return rect.width ? [{text, rect}] : [];
  });
}
