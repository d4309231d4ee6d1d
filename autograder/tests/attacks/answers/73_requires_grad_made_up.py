# attack 73: requires grad made up
# harm: every tensor says that it records gradients
# twin: track/wrong_untouched
# proof: gains nothing
import torch

torch.Tensor.requires_grad = property(lambda self: True, lambda self, value: None)
torch.Tensor.is_leaf = property(lambda self: True)


def track(x):
    return x
