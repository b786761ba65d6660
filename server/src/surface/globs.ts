import picomatch from 'picomatch';

export type PathMatcher = (path: string) => boolean;

/**
 * Matches paths relative to `folder` ('' is the root) against a glob, as people write them in settings:
 * `tests` and `tests/` mean everything below, a pattern without a slash matches at any depth.
 */
export function pathMatcher(glob: string, folder = ''): PathMatcher {
  const trimmed = glob.trim().replace(/^\.?\//, '');
  const pattern = trimmed.replace(/\/+$/, '');
  const anchored = pattern.includes('/') || glob.trim().startsWith('/') ? pattern : `**/${pattern}`;
  const patterns = trimmed.endsWith('/') ? [`${anchored}/**`] : [anchored, `${anchored}/**`];
  const matches = picomatch(patterns, { dot: true, windows: false });
  const prefix = folder === '' ? '' : `${folder}/`;
  return (path) => path.startsWith(prefix) && matches(path.slice(prefix.length));
}
