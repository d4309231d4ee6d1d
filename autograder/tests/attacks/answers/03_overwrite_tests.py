# attack 03: overwrite tests
# harm: the tests that are loaded next are the student's
# twin: add_in_place/wrong_rebinding
# proof: marks nothing
import pathlib

for place in ("KATA_MARKS/KATA_NAME-test.py", "KATA_ROOT/autograder/graders/KATA_NAME/conftest.py"):
    try:
        pathlib.Path(place).write_text("def test_nothing(): pass\n")
    except OSError:
        pass


def add_in_place(x, y):
    x = x + y
    return x
