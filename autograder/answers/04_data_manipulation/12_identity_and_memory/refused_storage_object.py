# refused: torch._C
import torch


def identity_and_memory(a, b):
    return a is b, torch._C._is_alias_of(a, b)
