# loses test_is_vectorised: element loop
import torch


def table_to_tensors(inputs, outputs, device=None):
    X = torch.zeros(inputs.shape, device=device)
    y = torch.zeros(len(outputs), device=device)
    for row in range(len(inputs)):
        y[row] = float(outputs.iloc[row])
        for column in range(inputs.shape[1]):
            X[row, column] = float(inputs.iloc[row, column])
    return X, y
