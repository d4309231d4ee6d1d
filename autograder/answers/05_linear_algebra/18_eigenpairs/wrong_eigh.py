# loses test_pairs_values_with_vectors: ascending
import torch

eigenpairs = torch.linalg.eigh
