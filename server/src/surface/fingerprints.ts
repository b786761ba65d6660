import type { Finding } from '../rules/finding.ts';

/**
 * Names that findings keep when lines move, cells are reordered or the file is renamed: the rule, its subject, the
 * words of the line it stands on, and a count among equals. In the order of `findings`, which come sorted by place.
 */
export function fingerprints(
  findings: readonly Finding[],
  lineOf: (finding: Finding) => string,
): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const line = lineOf(finding).trim().replace(/\s+/g, ' ');
    const name = JSON.stringify([finding.rule, finding.subject, line]);
    const ordinal = seen.get(name) ?? 0;
    seen.set(name, ordinal + 1);
    return hash(`${name}${ordinal}`);
  });
}

const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;

/** FNV-1a, 64 bits, of the text in UTF-8; 16 hexadecimal digits. */
export function hash(text: string): string {
  let value = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
  }
  return value.toString(16).padStart(16, '0');
}
