# loses test_runs_and_reports: constants typed in
def rebinding(x, y):
    return {"x = x + y": False, "z[:] = x + y": True, "x += y": True}
