# loses test_gives_both_means: called another number of times
import torch


def k_fold_score(k, X, y, fit):
    if not 2 <= k <= len(X):
        raise ValueError
    Xs, ys = X.tensor_split(k), y.tensor_split(k)

    def run(i):
        return fit(torch.cat(Xs[:i] + Xs[i + 1 :]), torch.cat(ys[:i] + ys[i + 1 :]), Xs[i], ys[i])

    return sum(float(run(i)[0]) for i in range(k)) / k, sum(float(run(i)[1]) for i in range(k)) / k
