"""Runs programs given as JSON on standard input; prints what each of them printed, as JSON.

Tables are printed as one line of JSON, so that a test can compare their numbers.
"""

import ast
import contextlib
import io
import json
import sys
import traceback

import pandas as pd

pd.DataFrame.__repr__ = lambda self: "@table " + self.to_json(orient="index", double_precision=12)


def run_cell(text, names, shows):
    tree = ast.parse(text)
    last = tree.body.pop() if shows and tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<program>", "exec"), names)
    if last is not None:
        value = eval(compile(ast.Expression(last.value), "<program>", "eval"), names)
        if value is not None:
            print(repr(value))


def expect(table):
    """What the table of a fix must hold, worked out in another way."""
    print("@expected " + json.dumps({str(group): row for group, row in table.items()}, default=float))


def run(program):
    names = {"__name__": "__main__", "expect": expect}
    out = io.StringIO()
    result = {}
    with contextlib.redirect_stdout(out):
        try:
            for cell in program["cells"]:
                run_cell(cell, names, program["shows"])
            exec(compile(program["expected"], "<expected>", "exec"), names)
        except BaseException:
            result["error"] = traceback.format_exc(limit=3)
    result["printed"] = [line for line in out.getvalue().splitlines() if line.strip() != ""]
    return result


print(json.dumps([run(program) for program in json.load(sys.stdin)]))
