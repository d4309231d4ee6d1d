# right: checks the size itself, copies nothing
def reshaped_fill(a, rows, cols, value):
    if a.numel() != rows * cols:
        raise RuntimeError(f"{a.numel()} elements do not make {rows} rows of {cols}")
    return a.new_full((rows, cols), value)
