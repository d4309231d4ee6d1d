# right: a queue of its own
from collections import deque


def chain(jacobians):
    left = deque(jacobians)
    if not left:
        raise ValueError("the chain is empty")
    row = left.popleft()
    while left:
        row = row.matmul(left.popleft())
    return row
