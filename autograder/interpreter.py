"""Another Python for code of ours: with the packages of this one, and nothing of the environment's or the folder's."""

from __future__ import annotations

import json
import sys
from pathlib import Path

_FIRST = "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); "


def command(code: str, *arguments: str) -> list[str]:
    """Return the command that runs ``code`` with these arguments: isolated, in UTF-8, with our own search path.

    Modules in the folder that this process was started in are a student's, and shadow nothing.
    """
    here = Path.cwd().resolve()
    ours = str(Path(__file__).parent.parent)
    paths = [ours, *(path for path in sys.path if path and Path(path).resolve() != here)]
    return [sys.executable, "-I", "-X", "utf8", "-c", _FIRST + code, json.dumps(paths), *arguments]
