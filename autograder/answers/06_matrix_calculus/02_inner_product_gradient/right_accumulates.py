# right: a buffer that both terms are added into
import torch


def pull_back(vector, J):
    return (vector[None, :] @ J).squeeze(0)


def inner_product_gradient(u, v, Ju, Jv):
    gradient = pull_back(v, Ju)
    gradient += pull_back(u, Jv)
    return gradient
