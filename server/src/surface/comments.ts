export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Comments that may suppress, found by a scan: for YAML, TOML and Python without a tree (`#`), for Markdown (`<!-- -->`). */
export function commentsOf(text: string, style: 'hash' | 'html'): readonly Comment[] {
  const pattern = style === 'hash' ? /(?<=^|\s)#[^\r\n]*/gm : /<!--[\s\S]*?(?:-->|$)/g;
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
