/** Text as a reader sees it: markup, badges, emoji and numbering gone. Not for offsets. */
export function plainText(text: string): string {
  let plain = text;
  // Most sentences hold no markup at all, and looking for it costs more than finding that out.
  if (plain.includes('<!--')) plain = plain.replace(/<!--[\s\S]{0,2000}?-->/g, ' ');
  if (plain.includes('](')) {
    plain = plain
      .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, ' ')
      .replace(/\[([^\]]{0,300})\]\([^)]{0,500}\)/g, '$1');
  }
  if (plain.includes('<')) plain = plain.replace(/<[^<>]{1,300}>/g, ' ');
  return plain
    .replace(/[*_`#|~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a heading: no signs, numbering, emoji or anchors around them. */
export function headingText(text: string): string {
  return plainText(text.replace(/\s[-=~^"'`#*+]{3,}\s*$/, ' '))
    .replace(/\{#[^}]{0,80}\}\s*$/, '')
    .replace(/:[a-z0-9_+-]{2,40}:/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})?]+$/gu, '')
    .replace(/^(?:\d+|[ivx]+)(?:\.\d+)*[.):]\s*|^\d+(?:\.\d+)*\s+(?=\p{L})/iu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const PLACEHOLDER =
  /^\W*(?:more information (?:is )?needed|needs? more information|to be (?:added|completed|done|written|determined)|coming soon|work in progress|wip|todo|tbd|tba|n\/?a|none yet|fill (?:this )?in|lorem ipsum|your [\w ]{1,40} here|insert [\w ]{1,40} here|add [\w ]{1,40} here|description here)\b[^.]{0,60}\W*$/i;
const TEMPLATE_VARIABLE =
  /^\W*(?:\{\{[^{}]{0,80}\}\}|\{[a-z_ ]{2,60}\}|<[a-z_ ]{3,60}>|\[[a-z_ ]{3,60}\])\W*$/i;
const DEFAULT_SENTENCES = [
  'users should be made aware of the risks, biases and limitations',
  'data from third party sources',
  'the original, immutable data dump',
  'intermediate data that has been transformed',
  'the final, canonical data sets for modeling',
  'provide a quick summary of the dataset',
  'provide a longer summary of what this dataset is',
];

/** Text that a template brought along, or that says that the text is yet to be written. */
export function isPlaceholder(text: string): boolean {
  const plain = plainText(text);
  if (plain === '' || PLACEHOLDER.test(plain.slice(0, 300)) || TEMPLATE_VARIABLE.test(text.slice(0, 300)))
    return true;
  const lower = plain.slice(0, 400).toLowerCase();
  return DEFAULT_SENTENCES.some((sentence) => lower.includes(sentence));
}
