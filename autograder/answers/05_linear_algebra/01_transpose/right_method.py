# right: the method t
import torch

transpose = torch.Tensor.t
