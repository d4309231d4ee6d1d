# right: torch's own named tuple, signs made the same
import torch


def eigenpairs(A):
    order = torch.arange(len(A) - 1, -1, -1, device=A.device)
    values, vectors = torch.linalg.eigh(A, UPLO="U")
    vectors = vectors[:, order]
    vectors = vectors * torch.sign(vectors.abs().max(0).values)
    return torch.return_types.sort((values[order], -vectors))
