"""The cost of a class: ``python -m autograder.benchmarks.classes [--sizes N,N] [--jobs] [--against] [--page N]``.

Grades made-up classes of growing size with the six exercises of the stated aim, on cpu and sim. Prints seconds on the
clock and of CPU for one submission, and the coordinator's peak of memory. Many people hand in the same texts, which are
judged once. ``--jobs`` compares two judges with one where every text is another. ``--against`` also grades twenty
submissions with unchanged nbgrader, and with pytest in a process for each. Compare ratios within one run. The same
command twice in a row shows how much the machine varies.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

import sqlalchemy as sa

from autograder.benchmarks.__main__ import SIX
from autograder.benchmarks.spending import Spent, run
from autograder.catalogue import ROOT, exercises, select
from autograder.course.store import Store
from autograder.dev.classes import make

_GRADED = (0, 1)
"""Exit codes of a class that was graded, with all points or fewer."""
_CHOSEN = ("--only", ",".join(SIX), "--device", "cpu,sim")


def kata_class(folder: Path, count: int, jobs: int) -> Spent:
    """Grade a made-up class of so many people anew."""
    place = folder / f"class{count}"
    if not place.exists():
        make(count, select(SIX), 1, place, hangs=False)
    store = folder / f"{count}-{jobs}.db"
    store.unlink(missing_ok=True)
    command = [sys.executable, "-m", "autograder", "class", "grade", str(place / "submissions")]
    more = ["--store", str(store), "--roster", str(place / "roster.csv"), "--jobs", str(jobs), "--seed", "1"]
    return run([*command, *more, *_CHOSEN], ROOT, statuses=_GRADED)


def grown(folder: Path, sizes: list[int]) -> None:
    """Print the cost of a submission in classes of growing size."""
    start = kata_class(folder, 1, 1)
    print(f"start, with one submission: {start.wall:.1f} s, {start.cpu:.1f} s of CPU")
    print(f"{'people':>8}{'ms each':>10}{'CPU ms each':>13}{'peak MiB':>10}")
    for count in sizes:
        spent = kata_class(folder, count, 1)
        each = 1000 * (spent.wall - start.wall) / count, 1000 * (spent.cpu - start.cpu) / count
        print(f"{count:>8}{each[0]:>10.0f}{each[1]:>13.0f}{spent.peak:>10.0f}", flush=True)


def side_by_side(folder: Path) -> None:
    """Print the rate of one judge and of two. It comes from classes of two sizes, so that no start is in it."""
    classes = {count: _apart(folder / f"apart{count}", count) for count in (20, 140)}
    for number in range(2):
        rates = []
        for jobs in (1, 2):
            few, many = (_graded(place, ",".join(SIX), "cpu,sim", jobs) for place in classes.values())
            rates.append(120 / (many.wall - few.wall))
            print(f"turn {number + 1}: {rates[-1]:.1f} submissions a second with {jobs} at a time", flush=True)
        print(f"turn {number + 1}: {rates[1] / rates[0]:.2f} times the rate", flush=True)


def _apart(place: Path, count: int) -> Path:
    """Write right submissions in which every text is another."""
    for number in range(count):
        (person := place / f"s{number:04}").mkdir(parents=True)
        for exercise in select(SIX):
            text = f"{exercise.solution.read_text('utf-8')}\n# by {number} of {count}\n"
            (person / exercise.file).write_text(text, "utf-8")
    return place


def against(folder: Path, count: int) -> None:
    """Print the cost of so many right submissions: here, in unchanged nbgrader, with pytest in a process for each.

    The others know no simulated accelerator, so theirs compares with ours on the CPU alone.
    """
    from autograder.benchmarks import nbgrader

    slugs = ",".join([exercise.slug for exercise in exercises() if exercise.note == nbgrader.NOTE][:6])
    course = nbgrader.stock(folder / "stock", nbgrader.ours(folder / "kata", slugs.split(",")))
    rows = {"nbgrader": nbgrader.autograde(course, count)}
    submitted, one = folder / "submitted", folder / "one"
    submitted.mkdir()
    for notebook in (course / "submitted").rglob("*.ipynb"):
        shutil.copy(notebook, submitted / f"{notebook.parent.parent.name}.ipynb")
    rows["kata class, one text"] = _graded(submitted, slugs, "cpu")
    for number, notebook in enumerate(sorted(submitted.iterdir())):
        _sign(notebook, number)
    one.mkdir()
    shutil.copy(min(submitted.iterdir()), one)
    further = {}
    for devices in ("cpu", "cpu,sim"):
        rows[f"kata class, {devices}"] = spent = _graded(submitted, slugs, devices)
        further[devices] = (spent.cpu - _graded(one, slugs, devices).cpu) / (count - 1)
    plain = [sys.executable, "-m", "pytest", f"--kata-only={slugs}", "--kata-device=cpu"]
    each = [run([*plain, f"--submission={path}"], ROOT) for path in sorted(submitted.iterdir())]
    rows["pytest, one each"] = Spent(sum(spent.wall for spent in each), sum(spent.cpu for spent in each))
    for name, spent in rows.items():
        print(
            f"{name:<22}{1000 * spent.cpu / count:>8.0f} ms of CPU a submission, start and all: "
            f"{rows['nbgrader'].cpu / spent.cpu:.1f} times less than nbgrader"
        )
    for devices, cpu in further.items():
        ratio = rows["nbgrader"].cpu / count / cpu
        print(f"one more on {devices:<11}{1000 * cpu:>8.0f} ms of CPU: {ratio:.0f} times less than nbgrader")
    torch = run([sys.executable, "-c", "import torch"], ROOT)
    print(f"one `import torch`    {1000 * torch.cpu / count:>8.0f} ms for each of {count}")


def _graded(submitted: Path, slugs: str, devices: str, jobs: int = 1) -> Spent:
    command = [sys.executable, "-m", "autograder", "class", "grade", str(submitted), "--jobs", str(jobs)]
    with tempfile.TemporaryDirectory() as folder:
        return run([*command, "--only", slugs, "--device", devices, "--store", f"{folder}/class.db"], ROOT)


def _sign(notebook: Path, number: int) -> None:
    """Make the answers of a submission other texts than everybody else's: each would be judged but once."""
    content = json.loads(notebook.read_text("utf-8"))
    for cell in content["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = f"{''.join(cell['source'])}\n# by {number}"
    notebook.write_text(json.dumps(content), "utf-8")


def page(folder: Path, count: int) -> None:
    """Print the cost of the page about so many people: forty that are graded, repeated under other names."""
    kata_class(folder, 40, 1)
    store = folder / "many.db"
    with Store(str(folder / "40-1.db")) as graded:
        members, kept = graded.members(), list(graded.results())
    shutil.copy(folder / "40-1.db", store)
    engine = sa.create_engine(f"sqlite:///{store}")
    with engine.begin() as connection:
        for table in ("people", "results"):
            columns = [column["name"] for column in sa.inspect(connection).get_columns(table)]
            others = ", ".join(name for name in columns if name != "person")
            for copy in range(1, count // len(members)):
                connection.execute(
                    sa.text(
                        f"insert into {table} (person, {others}) select person || '-{copy}', {others} from {table}"  # noqa: S608 - our own names
                        " where person not like '%-%'"
                    )
                )
    command = [sys.executable, "-m", "autograder", "class", "report", str(store), "--out", str(Path.cwd() / "page")]
    spent = run(command, ROOT)
    size = Path("page/report.html").stat().st_size / 2**20
    print(
        f"page/report.html about {count} people with {len(kept) * (count // len(members))} results: {size:.1f} MiB, "
        f"in {spent.wall:.1f} s, {spent.cpu:.1f} s of CPU, at most {spent.peak:.0f} MiB of memory"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.benchmarks.classes", description=__doc__)
    parser.add_argument("--sizes", default="10,100,1000")
    parser.add_argument("--jobs", action="store_true", help="one judge next to two")
    parser.add_argument("--against", action="store_true")
    parser.add_argument("--page", type=int, metavar="N", help="the page about N people; it is kept in ./page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        if options.against:
            against(Path(place), 20)
        if options.jobs:
            side_by_side(Path(place))
        if options.page:
            page(Path(place), options.page)
        if options.sizes:
            grown(Path(place), [int(size) for size in options.sizes.split(",")])


if __name__ == "__main__":
    main()
