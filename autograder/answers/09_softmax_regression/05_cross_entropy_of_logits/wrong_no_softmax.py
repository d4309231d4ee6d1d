# loses test_gives_each_loss: no softmax
import torch


def cross_entropy_of_logits(o, y):
    return -torch.log(o[range(len(o)), y])
