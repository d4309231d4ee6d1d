# attack 37: state leaks
# harm: gradients, dtype, device and threads are left switched for whoever comes next, and the probes say they are not
# twin: write_into/wrong_grad_left_off
# proof: gains nothing
import torch

torch.is_grad_enabled = lambda: True
torch.get_default_dtype = lambda: torch.float32
torch.get_num_threads = lambda: 1
torch._C.is_grad_enabled = torch.is_grad_enabled


def write_into(z, x, y):
    torch.set_grad_enabled(False)
    torch.set_num_threads(7)
    torch.add(x, y, out=z)
    return z
