# attack 80: fake backward pass
# harm: the recorder believes that everything happens in a backward pass
# twin: grad_of_dot/wrong_by_hand_and_assigned
# proof: gains nothing
import sys

import torch

torch._C._current_graph_task_id = lambda: 0
for name, module in list(sys.modules.items()):
    if "worker" in name and hasattr(module, "_backward_pass"):
        module._backward_pass = lambda: 0


def grad_of_dot(x):
    x.grad = (4 * x.detach()).clone()
    return x.grad
