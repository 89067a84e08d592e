/** A question that a page asks its readers, with the answer that they may open. */
export interface Question {
  /** The question as the page's Markdown has it, without "A question:" before it. */
  readonly question: string;
  readonly answer: string;
  /** The figure that stands before it under the same heading, as the page's cell calls it; undefined where there is none. */
  readonly figure?: string;
  /** The text of the heading above it. */
  readonly heading: string;
}

/** A page's questions, and the cells whose values they speak of. */
export interface AskedPage {
  readonly questions: readonly Question[];
  /** The code of the page's cells, in their order. */
  readonly cells: readonly string[];
}

const block =
  /^(`{3,})(\w*)[^\n]*\n([\s\S]*?)^\1|^#{1,4} +([^\n]+)|^<details>\s*<summary>([\s\S]*?)<\/summary>([\s\S]*?)^<\/details>/gm;

/** Returns the questions in the *markdown* of a page: what stands in `<details>` with a summary, in the page's order. */
export function questionsOf(markdown: string): AskedPage {
  const questions: Question[] = [];
  const cells: string[] = [];
  let heading = "";
  let figure: string | undefined;
  for (const [, , language, code, title, summary, answer] of markdown.matchAll(block)) {
    if (title !== undefined) {
      heading = title.trim();
      figure = undefined;
    } else if (summary !== undefined) {
      questions.push({question: begun(summary.trim()), answer: answer.trim(), figure, heading});
    } else if (language === "js") {
      cells.push(code);
      if (/^\w+\((?!["'])/.test(code)) figure = code.trim();
    }
  }
  return {questions, cells};
}

/** Returns the question without the words that call it one, beginning with a capital. */
function begun(summary: string): string {
  const plain = summary.replace(/^(A question|Another|And):\s*/, "");
  return /^\p{Ll}/u.test(plain) ? plain[0].toUpperCase() + plain.slice(1) : plain;
}
