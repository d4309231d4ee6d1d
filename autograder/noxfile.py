"""The versions matrix: every exercise proved, and every call recorded, on the first and the last torch and pandas.

| command | what it runs |
|---|---|
| ``nox -f autograder/noxfile.py`` | every pair |
| ``nox -f autograder/noxfile.py -t last-torch`` | the last torch, with both pandas (``first-torch`` likewise) |
| ``nox -f autograder/noxfile.py -s "versions(torch='2.13.0', pandas='2.2.3')"`` | one pair |
| ``nox -f autograder/noxfile.py -t last-torch -- add_in_place fill_missing`` | these exercises alone |

``PIP_EXTRA_INDEX_URL``, set to PyTorch's index of builds for the CPU, spares a machine without a GPU the CUDA packages.
"""

import nox

TORCH = (
    # 2.9 is supported without `sim`: it cannot register a device from Python. The bank's answers need both devices.
    nox.param("2.10.0", tags=["first-torch"]),
    nox.param("2.13.0", tags=["last-torch"]),
)
PANDAS = ("2.2.3", "3.1.1")

nox.options.default_venv_backend = "venv"


@nox.session
@nox.parametrize("pandas", PANDAS)
@nox.parametrize("torch", TORCH)
def versions(session: nox.Session, torch: str, pandas: str) -> None:
    """``kata dev check`` of all exercises, or of those named after ``--``; the tests of the worker and the judge."""
    session.install(f"torch=={torch}", f"pandas=={pandas}", "-e", "..[dev]")
    session.chdir("..")
    session.run("kata", "dev", "check", *session.posargs)
    session.run("pytest", "autograder/tests/worker", "autograder/tests/grading")
