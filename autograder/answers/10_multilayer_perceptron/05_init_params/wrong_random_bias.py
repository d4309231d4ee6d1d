# loses test_biases_are_zero: b random
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    shapes = [(num_inputs, num_hiddens), (num_hiddens,), (num_hiddens, num_outputs), (num_outputs,)]
    return [torch.normal(0, 0.01, shape, device=device, requires_grad=True) for shape in shapes]
