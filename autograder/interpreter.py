"""Another Python for our code: with the packages of this one, but no settings of the environment or the folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path

_FIRST = "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); "


def command(code: str, *arguments: str) -> list[str]:
    """Return the command that runs ``code`` with these arguments: isolated, in UTF-8, with our own search path.

    Modules in the starting folder of this process belong to a student, and shadow nothing.
    """
    here = Path.cwd().resolve()
    ours = str(Path(__file__).parent.parent)
    paths = [ours, *(path for path in sys.path if path and Path(path).resolve() != here)]
    return [sys.executable, "-I", "-X", "utf8", "-c", _FIRST + code, json.dumps(paths), *arguments]
