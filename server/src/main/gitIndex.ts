/** Paths in a git index (versions 2 to 4, SHA-1), relative to the repository; undefined when it is none. */
export function indexedPaths(index: Uint8Array): readonly string[] | undefined {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  if (index.length < 12 || view.getUint32(0) !== 0x44495243) return undefined;
  const version = view.getUint32(4);
  if (version < 2 || version > 4) return undefined;
  const decoder = new TextDecoder();
  const paths: string[] = [];
  let at = 12;
  let previous: Uint8Array = new Uint8Array();
  for (let left = view.getUint32(8); left > 0; left--) {
    if (at + 62 > index.length) return undefined;
    const extended = version > 2 && (view.getUint16(at + 60) & 0x4000) !== 0;
    let nameAt = at + (extended ? 64 : 62);
    let kept: Uint8Array = new Uint8Array();
    if (version === 4) {
      const dropped = readOffset(index, nameAt);
      nameAt = dropped.next;
      kept = previous.subarray(0, Math.max(previous.length - dropped.value, 0));
    }
    const end = index.indexOf(0, nameAt);
    if (end < 0) return undefined;
    const name = new Uint8Array(kept.length + end - nameAt);
    name.set(kept);
    name.set(index.subarray(nameAt, end), kept.length);
    paths.push(decoder.decode(name));
    previous = name;
    // Before version 4 entries are filled up with 1 to 8 zeros to a multiple of 8.
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
  return paths;
}

/** Git's variable-length offset encoding. */
function readOffset(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let at = from;
  let byte = bytes[at++] ?? 0;
  let value = byte & 127;
  while (byte & 128) {
    byte = bytes[at++] ?? 0;
    value = (value + 1) * 128 + (byte & 127);
  }
  return { value, next: at };
}
