# right: one tensor for each column, stacked
import torch


def table_to_tensors(inputs, outputs, device=None):
    def column(series):
        return torch.tensor(series.to_numpy(copy=True), device=device).float()

    return torch.stack([column(inputs[name]) for name in inputs], dim=1), column(outputs)
