import type { Project, ProjectFile } from '../../project/project.ts';

const FOLDERS =
  /(^|\/)([\w-]*examples?|[\w-]*tutorials?|[\w-]*samples?|demos?|courses?|lessons?|exercises?|lectures?|labs?|docs?|[\w-]*documentation|guides?|recipes?|workshops?|cookbooks?|ch(apter)?_?\d+|templates?|test_?data)(\/|$)/i;
const FILES =
  /((^|\/)(ex|tut)_?\d+|tutorial|example|demo|quick_?(start|tour)|getting_started|walkthrough|exercise|workshop)[^/]*\.(py|ipynb)$/i;
/** A notebook with more prose than this per sign of all its text walks its reader through. */
const MOST_PROSE = 0.25;

const FIRST_CELLS = 4;
const TEACHES =
  /\b(this|in this) (notebook|tutorial|guide|lesson|colab|lab|exercise)\b[^.\n]{0,40}\b(shows?|demonstrates?|explains?|walks?|teach|we|you|you'll|we'll|learn)\b/i;

/** Files that show how something is done: what they leave out, they leave out on purpose. */
export function isTutorial(project: Project, file: ProjectFile): boolean {
  const path = project.relative(file.path);
  return FOLDERS.test(path) || FILES.test(path) || explainsItself(file);
}

function explainsItself(file: ProjectFile): boolean {
  if (file.facts.kind !== 'notebook') return false;
  const prose = file.facts.markdown.reduce((sum, { text }) => sum + text.length, 0);
  if (prose > MOST_PROSE * file.textOf().length) return true;
  return file.facts.markdown.slice(0, FIRST_CELLS).some(({ text }) => TEACHES.test(text));
}
