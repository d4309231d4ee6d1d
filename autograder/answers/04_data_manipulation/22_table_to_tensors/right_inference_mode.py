# right: in inference mode
import torch


@torch.inference_mode()
def table_to_tensors(inputs, outputs, device=None):
    X = torch.tensor(inputs.to_numpy(float), dtype=torch.float, device=device)
    y = torch.tensor(outputs.to_numpy(float), dtype=torch.float, device=device)
    return X, y
