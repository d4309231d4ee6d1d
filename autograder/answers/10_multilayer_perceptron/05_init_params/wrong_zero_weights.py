# loses test_weights_are_small_normal_numbers, test_is_drawn_anew_and_apart: repeated numbers
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    shapes = [(num_inputs, num_hiddens), (num_hiddens,), (num_hiddens, num_outputs), (num_outputs,)]
    return [torch.zeros(shape, device=device, requires_grad=True) for shape in shapes]
