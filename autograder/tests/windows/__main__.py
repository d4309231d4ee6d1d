"""``python -m autograder.tests.windows``: set up a Windows Python, and run the code there that is given."""

from __future__ import annotations

import sys
from pathlib import Path

from autograder.tests.windows import machine

machine.prepare()
if sys.argv[1:]:
    done = machine.run(*sys.argv[1:], cwd=Path.cwd())
    sys.stdout.buffer.write(done.stdout)
    sys.stderr.buffer.write(done.stderr)
    sys.exit(done.returncode)
