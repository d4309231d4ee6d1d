# attack 123: recomputed in the pass
# harm: a checkpoint computes one thing before the pass and another one within it
# twin: grad_of_dot/wrong_by_hand
# proof: gains nothing
import torch
from torch.utils.checkpoint import checkpoint

calls = []


def work(x):
    calls.append(1)
    return x.sum() if len(calls) % 2 else (4 * x.detach() * x).sum()


def grad_of_dot(x):
    x.grad = None
    checkpoint(work, x, use_reentrant=False).backward()
    return x.grad
