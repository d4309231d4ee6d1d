# right: counting passes by hand
import torch


def train_perceptron(X, y, max_passes):
    w = X.new_zeros(X.size(1))
    b = X.new_zeros(1)
    passes = 0
    with torch.no_grad():
        while passes < max_passes:
            passes += 1
            updated = False
            for xi, yi in zip(X, y):
                if (yi * (xi.dot(w) + b)).item() > 0:
                    continue
                w.add_(yi * xi)
                b.add_(yi)
                updated = True
            if not updated:
                break
        else:
            raise ValueError("max_passes reached")
    return w, b
