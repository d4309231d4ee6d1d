# loses test_is_vectorised: element loop
import torch


def inner_product_gradient(u, v, Ju, Jv):
    U, V, A, B = u.tolist(), v.tolist(), Ju.tolist(), Jv.tolist()
    g = [sum(V[k] * A[k][j] + U[k] * B[k][j] for k in range(len(U))) for j in range(len(A[0]))]
    return torch.tensor(g, dtype=u.dtype, device=u.device)
