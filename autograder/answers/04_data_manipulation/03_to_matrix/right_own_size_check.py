# right: checks the size itself and sets strides by hand
def to_matrix(x, rows, cols):
    if x.numel() != rows * cols:
        raise RuntimeError(f"{x.numel()} elements do not make {rows} rows of {cols}")
    return x.contiguous().as_strided((rows, cols), (cols, 1))
