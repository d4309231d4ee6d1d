# loses test_runs_and_reports: ids of dead objects
import torch


def rebinding(x, y):
    made = []  # kept, or the ids would be taken again or not as memory has it

    def name_of(tensor):
        made.append(tensor.data)
        return id(made[-1])

    kept = {}
    before = name_of(x)
    x = x + y
    kept["x = x + y"] = name_of(x) == before
    z = torch.zeros_like(y)
    before = name_of(z)
    z[:] = x + y
    kept["z[:] = x + y"] = name_of(z) == before
    before = name_of(x)
    x += y
    kept["x += y"] = name_of(x) == before
    return kept
