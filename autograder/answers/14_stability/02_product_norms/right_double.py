# right: in double precision, norms read out at the end
import torch


def product_norms(matrices):
    products = []
    for M in matrices:
        M = M.to(torch.float64)
        products.append(torch.matmul(M, products[-1]) if products else M)
    return torch.stack([torch.norm(P, "fro") for P in products]).tolist() if products else []
