# loses test_finds_the_right_dtype, test_takes_any_shape, test_is_vectorised: divided by zero
import torch


import operator


def elementwise(x, y):
    kind = torch.result_type(x, y)
    whole = not kind.is_floating_point
    results = []
    for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.pow):
        numbers = [op(a, b) for a, b in zip(x.flatten().tolist(), y.flatten().tolist())]
        dtype = torch.float32 if whole and op is operator.truediv else kind
        results.append(torch.tensor(numbers, dtype=dtype, device=x.device).reshape(x.shape))
    return tuple(results)
