# right: the csv module, without pandas
import csv
import torch


def preprocess(path, device=None):
    with open(path, newline="") as f:
        header, *rows = list(csv.reader(f))
    cols = list(zip(*rows))
    numeric, flags = [], []

    def number(s):
        return float("nan") if s == "NA" else float(s)

    for col in cols[:-1]:
        try:
            vals = [number(v) for v in col]
            known = [v for v in vals if v == v]
            mean = sum(known) / len(known)
            numeric.append([v if v == v else mean for v in vals])
        except ValueError:
            for cat in sorted(set(col) - {"NA"}):
                flags.append([float(v == cat) for v in col])
            flags.append([float(v == "NA") for v in col])
    X = torch.tensor(numeric + flags, dtype=torch.float32, device=device).T
    y = torch.tensor([float(v) for v in cols[-1]], dtype=torch.float32, device=device)
    return X, y
