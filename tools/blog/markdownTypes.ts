import type {MarkdownIt, Token} from "../mathematics.js";

/** A token as the blog's rules read and write it. */
export interface BlogToken extends Token {
  type: string;
  tag: string;
  info: string;
  children: BlogToken[] | null;
}

/** What rules are given: the text of a block where they read, all tokens where they rewrite. */
export interface BlogState {
  readonly src: string;
  pos: number;
  readonly posMax: number;
  readonly env: {readonly path?: string};
  tokens: BlogToken[];
  readonly Token: new (type: string, tag: string, nesting: number) => BlogToken;
  push(type: string, tag: string, nesting: number): BlogToken;
}

/** Of markdown-it what the blog's rules change. */
export interface BlogMarkdown extends MarkdownIt {
  use(plugin: (md: never) => void): unknown;
  readonly inline: {
    readonly ruler: {before(name: string, added: string, rule: (state: BlogState, silent: boolean) => boolean): void};
  };
  readonly core: {readonly ruler: {push(name: string, rule: (state: BlogState) => void): void}};
}
