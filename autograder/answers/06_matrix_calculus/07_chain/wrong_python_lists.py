# loses test_works_from_the_row_inward, test_is_vectorised: element loop
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError
    r = jacobians[0].tolist()[0]
    for J in jacobians[1:]:
        M = J.tolist()
        r = [sum(r[i] * M[i][j] for i in range(len(r))) for j in range(len(M[0]))]
    return torch.tensor([r], dtype=jacobians[0].dtype, device=jacobians[0].device)
