# loses test_tells_object_from_memory: input changed
import torch


def identity_and_memory(a, b):
    with torch.no_grad():
        kept = b.clone()
        number = a.flatten()[0].clone()
        a.view(-1)[0] = number + 1
        changed = not torch.equal(b, kept)
        a.view(-1)[0] = number
    return a is b, changed
