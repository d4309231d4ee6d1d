"""The versions matrix: ``nox -f autograder/noxfile.py [-- TORCH…]`` proves every exercise on each torch and pandas.

The first and the last pandas that are supported; the torch versions named, or the last one. A version of torch other
than the last has to be installable without its CUDA packages for a machine without a GPU.
"""

import nox

PANDAS = ("2.2.3", "2.3.3", "3.1.1")
TORCH = ("2.13.0",)

nox.options.default_venv_backend = "venv"


@nox.session
@nox.parametrize("pandas", PANDAS)
def exercises(session: nox.Session, pandas: str) -> None:
    """``kata dev check`` with this pandas, on every torch asked for."""
    for torch in session.posargs or TORCH:
        session.install(f"torch=={torch}", f"pandas=={pandas}", "-e", "..")
        session.run("kata", "dev", "check")
