# attack 74: device made up
# harm: a result on the CPU says that it is where it should be
# twin: pairwise_sum/wrong_result_on_cpu
# proof: gains nothing
import torch

real = torch._C.TensorBase.device.__get__


def pairwise_sum(a, b):
    here = real(a)
    torch.Tensor.device = property(lambda self: here)
    return (a[:, None] + b).cpu()
