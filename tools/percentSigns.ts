interface Token {
  content: string;
  readonly info: string;
}

type Rule = (tokens: Token[], index: number, ...rest: unknown[]) => string;

interface MarkdownIt {
  readonly renderer: {readonly rules: Record<string, Rule | undefined>};
}

/**
 * Returns the given *md* with a rule more: the space between a number and its
 * percent sign, also one that a cell fills in, becomes one at which no line breaks.
 */
export function percentSigns<T extends MarkdownIt>(md: T): T {
  const {rules} = md.renderer;
  const {text} = rules;
  rules.text = (tokens, index, ...rest) => {
    const token = tokens[index];
    token.content = token.content.replaceAll(/(^|\d) %/g, "$1\u00a0%");
    return text!(tokens, index, ...rest);
  };
  return md;
}
