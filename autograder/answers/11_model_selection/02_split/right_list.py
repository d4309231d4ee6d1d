# right: through a list of places
import torch


def split(X, y, valid_share):
    if valid_share > 1 or valid_share < 0:
        raise ValueError
    places = torch.randperm(len(y)).tolist()
    m = round(len(y) * valid_share)
    valid, train = places[:m], places[m:]

    def pick(t, rows):
        return t[torch.tensor(rows, dtype=torch.int64, device=t.device)]

    return pick(X, train), pick(y, train), pick(X, valid), pick(y, valid)
