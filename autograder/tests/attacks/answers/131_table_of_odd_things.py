# attack 131: table of odd things
# harm: a table that holds itself, odd keys, huge numbers and endless columns
# twin: is_symmetric/wrong_mask
# proof: spoils nobody
import pandas as pd


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise KeyboardInterrupt

    def __str__(self):
        raise SystemExit(0)


def is_symmetric(A):
    table = pd.DataFrame({f"c{i}": [10**400, "\ud800", None] for i in range(500)})
    table["self"] = [table, table, Key()]
    table[Key()] = 1
    table.attrs[Key()] = table
    return table
