# right: the method itself under another name
import torch


add_in_place = torch.Tensor.add_
