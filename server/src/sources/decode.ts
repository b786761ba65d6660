/** The text of a file, with what a person should know about its encoding; `text` is undefined for what is no text. */
export interface Decoded {
  readonly text: string | undefined;
  readonly note: string | undefined;
}

/** Reads UTF-8, UTF-16 and, for Python, the encoding declared in the first two lines. A byte order mark is dropped, as editors do. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes);
    return { text, note: 'Saved as UTF-16, which Python and Jupyter cannot read: save it as UTF-8.' };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0 && isBinary(bytes))
    return { text: undefined, note: 'This looks like binary data, not text: it was not analysed.' };
  const nulNote =
    zero < 0
      ? undefined
      : `NUL bytes from line ${lineOf(bytes, zero)} on: what stands around them may be misread.`;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: nulNote };
  } catch {
    return legacy(bytes, nulNote);
  }
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: plain letters have a zero in every other byte.
  const sample = bytes.subarray(0, 512);
  if (sample.length < 8) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.4;
  if (odd > most && even < 4) return 'utf-16le';
  return even > most && odd < 4 ? 'utf-16be' : undefined;
}

/** A tenth or more of the first bytes are control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const odd = sample.reduce((sum, byte) => sum + Number(byte < 9 || (byte > 13 && byte < 27)), 0);
  return odd * 10 > sample.length;
}

/** Not UTF-8: the encoding that the file declares as Python allows it (PEP 263), else Windows-1252, which reads anything. */
function legacy(bytes: Uint8Array, note: string | undefined): Decoded {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).split('\n', 2).join('\n');
  const declared = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/m.exec(start)?.[1];
  const decoder = declared === undefined ? undefined : decoderFor(declared);
  if (decoder !== undefined) return { text: decoder.decode(bytes), note };
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { text, note: note ?? 'Not valid UTF-8: letters with accents may be misread.' };
}

/** Python writes `latin_1` and `latin-1` where the web says `latin1`. */
function decoderFor(declared: string): TextDecoder | undefined {
  for (const label of [declared.replaceAll('_', '-'), declared.replaceAll(/[-_]/g, '')]) {
    try {
      const decoder = new TextDecoder(label);
      return decoder.encoding === 'utf-8' ? undefined : decoder;
    } catch {
      // Not a label the platform knows.
    }
  }
  return undefined;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((line, byte) => line + Number(byte === 10), 1);
}
