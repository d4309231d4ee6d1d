# attack 113: inside of a class in a schedule
# harm: the state of a schedule copies the inside of a class, with all private names
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import torch


class Own:
    def __call__(self, step):
        return 1.0


rate = torch.optim.lr_scheduler.LambdaLR(torch.optim.SGD([torch.zeros(1)], lr=0.1), torch.Tensor)
inside = rate.state_dict()["lr_lambdas"][0] or {}
found = ", ".join(name for name in inside if name.startswith("_make"))
found = found or ", ".join(name for name in inside if name == "__torch_function__")


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
