"""CPython's tree of a source text as lines: depth, field, kind, span in UTF-16 offsets, scalar fields."""
import ast
import re
import struct

SCALARS = (str, int, float, complex, bytes, type(None), type(...))
SKIPPED = {"ctx", "type_comment", "kind", "type_ignores", "simple"}
# Singletons of `ast` that are written as a scalar: operators.
OPERATORS = (ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
BREAK = re.compile(r"\r\n|\r|\n")


class Spans:
    """UTF-16 offsets from CPython's lines and UTF-8 columns."""

    def __init__(self, text):
        self.lines = []
        self.starts = []
        offset = at = 0
        for found in [*BREAK.finditer(text), None]:
            end = found.start() if found else len(text)
            line = text[at:end]
            self.lines.append(line)
            self.starts.append(offset)
            after = found.end() if found else end
            whole = text[at:after]
            offset += len(whole) if whole.isascii() else len(whole.encode("utf-16-le", "surrogatepass")) // 2
            at = after
        self.ascii = [line.isascii() for line in self.lines]

    def offset(self, line, column):
        line -= 1
        if line >= len(self.starts):
            return self.starts[-1]
        if not self.ascii[line]:
            before = self.lines[line].encode("utf-8", "surrogatepass")[:column]
            column = len(before.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")) // 2
        return self.starts[line] + column


def quoted(text):
    parts = []
    for character in text:
        code = ord(character)
        if 32 <= code < 127 and character not in '\\"':
            parts.append(character)
        elif code > 0xFFFF:
            code -= 0x10000
            parts.append(f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}")
        else:
            parts.append(f"\\u{code:04x}")
    return '"' + "".join(parts) + '"'


def number(value):
    return struct.pack(">d", value).hex()


def scalar(value):
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bytes):
        return "b" + quoted(value.decode("latin-1"))
    if value is None or value is True or value is False:
        return str(value)
    if value is ...:
        return "..."
    if isinstance(value, int):
        return hex(value)
    if isinstance(value, float):
        return number(value)
    return number(value.imag) + "j"


def tree_lines(text, spans_in_strings=True):
    """None where CPython does not accept the text."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    spans = Spans(text)
    lines = []

    def visit(node, field, depth, quiet):
        cls = type(node)
        line = f"{depth}{field}:{cls.__name__}"
        if not quiet and hasattr(node, "lineno"):
            start = spans.offset(node.lineno, node.col_offset)
            end = spans.offset(node.end_lineno, node.end_col_offset)
            line += f" {start}-{end}"
        quiet = quiet or (not spans_in_strings and cls is ast.JoinedStr)
        nested = []
        for name in cls._fields:
            if name in SKIPPED:
                continue
            value = getattr(node, name, None)
            if isinstance(value, OPERATORS):
                line += f" {name}={type(value).__name__}"
            elif isinstance(value, list):
                if value and isinstance(value[0], (str, *OPERATORS)):
                    line += f" {name}=" + ",".join(v if isinstance(v, str) else type(v).__name__ for v in value)
                else:
                    nested.extend((name, item) for item in value)
            elif isinstance(value, ast.AST):
                nested.append((name, value))
            elif value is not None or name == "value" and cls in (ast.Constant, ast.MatchSingleton):
                line += f" {name}={scalar(value)}"
        lines.append(line)
        for name, item in nested:
            if item is None:
                lines.append(f"{depth + 1}{name}:None")
            else:
                visit(item, name, depth + 1, quiet)

    try:
        visit(tree, "", 0, False)
    except RecursionError:
        return None
    return "\n".join(lines)
