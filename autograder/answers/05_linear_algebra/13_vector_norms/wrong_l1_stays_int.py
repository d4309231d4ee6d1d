# loses test_takes_whole_numbers: wrong dtype
import torch


def vector_norms(u):
    return (u * u).sum().sqrt(), u.abs().sum()
