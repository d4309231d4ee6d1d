# loses test_old_contents_do_not_matter: old contents count
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.mul_(0).add_((torch.rand_like(w) * 2 - 1) * a)
