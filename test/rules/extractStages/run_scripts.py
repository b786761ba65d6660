"""Runs scripts given as JSON on standard input, each in a folder of its own and as the main program.

Prints, as JSON, for each script what it printed, how it ended and which files it left. One process imports the
libraries once and forks for every script.
"""

import hashlib
import io
import json
import os
import py_compile
import runpy
import sys
import tempfile
import traceback


def run(text, folder):
    path = os.path.join(folder, "script.py")
    with open(path, "w", newline="") as file:
        file.write(text)
    py_compile.compile(path, cfile=os.path.join(folder, "compiled"), doraise=True)
    os.remove(os.path.join(folder, "compiled"))
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        out = sys.stdout = io.StringIO()
        sys.stderr = io.StringIO()
        sys.argv = ["script.py"]
        ended = "normally"
        try:
            runpy.run_path("script.py", run_name="__main__")
        except SystemExit as error:
            ended = f"exit {error.code}"
        except BaseException as error:
            # A name without a value has another message in a function.
            kind = "NameError" if isinstance(error, NameError) else type(error).__name__
            ended = kind if kind == "NameError" else traceback.format_exception_only(error)[-1]
        with os.fdopen(writing, "w") as pipe:
            json.dump({"printed": out.getvalue(), "ended": ended}, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    result = json.loads(answer) if answer else {"printed": "", "ended": "killed"}
    return {**result, "files": files_in(folder)}


def files_in(folder):
    found = {}
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            with open(path, "rb") as file:
                digest = hashlib.sha256(file.read()).hexdigest()
            found[os.path.relpath(path, folder)] = digest
    del found["script.py"]
    return dict(sorted(found.items()))


request = json.load(sys.stdin)
for module in request["imports"]:
    __import__(module)
results = []
for text in request["scripts"]:
    with tempfile.TemporaryDirectory() as folder:
        results.append(run(text, folder))
print(json.dumps(results))
