# right: matrix times vector, mapped by torch over the columns of B
import torch

matmul = torch.vmap(torch.mv, in_dims=(None, 1), out_dims=1)
