/** How a text is written, so that what a fix adds looks like the rest of it. */
export interface TextStyle {
  readonly lineEnd: '\n' | '\r\n';
  readonly quote: '"' | "'";
  readonly indent: string;
}

export function styleOf(text: string): TextStyle {
  const windows = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  const double = text.split('"').length;
  const single = text.split("'").length;
  return {
    lineEnd: windows * 2 > all ? '\r\n' : '\n',
    quote: single > double ? "'" : '"',
    indent: /^(?:\t+| {2,8})(?=\S)/m.exec(text)?.[0].replace(/^\t+$/, '\t') ?? '    ',
  };
}

/** Python source for a text. */
export function literal(text: string, { quote }: Pick<TextStyle, 'quote'>): string {
  const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replaceAll(quote, `\\${quote}`);
  return `${quote}${escaped}${quote}`;
}
