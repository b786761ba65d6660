// Assertions that run in a web worker, too.

export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [seen, wanted] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (seen !== wanted) throw new Error(`${what}: expected ${wanted}, got ${seen}`);
}

export function matches(actual: string, pattern: RegExp, what = 'text'): void {
  if (!pattern.test(actual)) throw new Error(`${what}: ${pattern} does not match ${JSON.stringify(actual)}`);
}

export function includes(actual: readonly string[], expected: readonly string[]): void {
  const missing = expected.filter((line) => !actual.includes(line));
  if (missing.length > 0) throw new Error(`Missing ${JSON.stringify(missing)} in ${JSON.stringify(actual)}`);
}

export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`There is no ${what}.`);
  return value;
}

const patience = 20_000;

/** Looks again until something is there; the error says what was seen last. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const start = Date.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() - start > patience) throw new Error(`${what}: not within ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits for a state to be exactly this; what is left over from an earlier one never becomes equal. */
export async function becomes(what: string, look: () => unknown, expected: unknown): Promise<void> {
  const wanted = JSON.stringify(expected, null, 1);
  let seen = '';
  try {
    await until(what, () => {
      seen = JSON.stringify(look(), null, 1);
      return seen === wanted ? true : undefined;
    });
  } catch {
    throw new Error(`${what}: expected ${wanted}, last seen ${seen}`);
  }
}
