/** Python's built-in names that a value can flow through. Source: docs.python.org/3/library/functions.html, 2026-11. */
const BUILTINS = new Set(
  `abs all any bool bytes callable classmethod complex dict divmod enumerate eval exec filter float format frozenset
  getattr globals hasattr hash id input int isinstance issubclass iter len list locals map max memoryview min next object
  open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type
  vars zip __import__ display get_ipython`.split(/\s+/),
);

export function isBuiltin(name: string): boolean {
  return BUILTINS.has(name);
}
