# loses test_runs_and_reports: constants typed in
def rebinding(x, y):
    before = id(x)
    x = x + y
    return {"x = x + y": id(x) == before, "z[:] = x + y": True, "x += y": True}
