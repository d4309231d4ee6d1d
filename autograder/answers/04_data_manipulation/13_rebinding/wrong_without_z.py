# loses test_runs_and_reports: constants typed in
def rebinding(x, y):
    before = x
    x = x + y
    first = x is before
    before = x
    x += y
    return {"x = x + y": first, "z[:] = x + y": True, "x += y": x is before}
