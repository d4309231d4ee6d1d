# loses test_pairs_values_with_vectors: input changed
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    A.copy_(vectors.flip(1))
    return values.flip(0), A.clone()
