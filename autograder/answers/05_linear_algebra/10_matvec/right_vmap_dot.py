# right: the dot product, mapped over the rows by torch
import torch

matvec = torch.vmap(torch.dot, in_dims=(0, None))
