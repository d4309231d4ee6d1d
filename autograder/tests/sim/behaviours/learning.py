"""Modules, optimizers and training."""

from __future__ import annotations

import copy

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812 - as everybody calls it

from autograder.tests.sim.behaviours.rows import row, same, x
from autograder.tests.sim.behaviours.trainings import mlp


@row("an optimizer made before net.to(device) trains the net")
def optimizer_before_to(d: str) -> object:
    m = nn.Linear(4, 2)
    o = torch.optim.SGD(m.parameters(), 0.1)
    m.to(d)
    w = m.weight.detach().clone()
    m(x(d)).sum().backward()
    o.step()
    return not torch.equal(w, m.weight)


@row("tied weights stay tied through .to(device)")
def tied_weights(d: str) -> object:
    m = nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 4))
    m[1].weight = m[0].weight
    m.to(d)
    return m[0].weight is m[1].weight


@row("parameters and buffers move, parameters keep their identity")
def module_to(d: str) -> object:
    m = nn.BatchNorm1d(3)
    w = m.weight
    m.to(d)
    return m.weight is w and w.device.type == d and (m.running_mean.device.type == d) and next(m.parameters()).is_leaf


@row("module.double/half/bfloat16 on the device")
def module_dtype(d: str) -> object:
    m = nn.Linear(4, 2).to(d).double()
    return m(x(d).double()).dtype == torch.double


@row("zeros a share, scales the rest, mean about kept; eval is the identity")
def dropout(d: str) -> object:
    layer = nn.Dropout(0.5)
    r = layer(torch.ones(1000, device=d))
    layer.eval()
    zeros = (r == 0).sum().item()
    return set(r.unique().tolist()) == {0.0, 2.0} and 350 < zeros < 650 and torch.equal(layer(x(d)), x(d))


@row("dropout's gradient is its mask")
def dropout_gradient(d: str) -> object:
    a = torch.ones(100, device=d, requires_grad=True)
    r = F.dropout(a, 0.5)
    r.sum().backward()
    return torch.equal(a.grad, r.detach())


@row("nn.init functions fill in place")
def init(d: str) -> object:
    m = nn.Linear(50, 60).to(d)
    p = m.weight.data_ptr()
    r = []
    for f in (
        lambda w: nn.init.normal_(w, std=0.01),
        nn.init.xavier_uniform_,
        nn.init.kaiming_normal_,
        nn.init.zeros_,
        lambda w: nn.init.constant_(w, 3),
        nn.init.orthogonal_,
        nn.init.trunc_normal_,
        lambda w: nn.init.uniform_(w, -1, 1),
    ):
        f(m.weight)
        r.append(m.weight.data_ptr() == p)
    return all(r)


@row("LSTM forward and backward as on the CPU")
def lstm(d: str) -> object:

    def f(d):
        torch.manual_seed(0)
        m = nn.LSTM(3, 4, num_layers=2, batch_first=True, bidirectional=True).to(d)
        a = torch.rand(2, 5, 3).to(d).requires_grad_()
        o, (h, c) = m(a)
        (o.sum() + h.sum()).backward()
        return [t.detach().cpu() for t in (o, h, c, a.grad, *[p.grad for p in m.parameters()])]

    torch.manual_seed(0)
    a = f("cpu")
    torch.manual_seed(0)
    b = f(d)
    for p, q in zip(b, a):
        torch.testing.assert_close(p, q)
    return True


@row("GRU, RNN as on the CPU")
def gru_rnn(d: str) -> object:
    for c in (nn.GRU, nn.RNN, nn.LSTMCell, nn.GRUCell):

        def f(d):
            torch.manual_seed(0)
            m = c(3, 4)
            a = torch.rand(*((5, 2, 3) if "Cell" not in c.__name__ else (2, 3)))
            m, a = (m.to(d), a.to(d).requires_grad_())
            r = m(a)
            r = r[0] if isinstance(r, tuple) else r
            r.sum().backward()
            return [r.detach().cpu(), a.grad.cpu()]

        for p, q in zip(f(d), f("cpu")):
            torch.testing.assert_close(p, q)
    return True


@row("pack_padded_sequence with CPU lengths; LSTM on it")
def packed(d: str) -> object:
    torch.manual_seed(0)
    m = nn.GRU(3, 4)
    a = torch.rand(5, 2, 3)
    l = torch.tensor([5, 3])
    r = m(nn.utils.rnn.pack_padded_sequence(a, l))[1]
    q = m.to(d)(nn.utils.rnn.pack_padded_sequence(a.to(d), l))[1]
    torch.testing.assert_close(q.cpu(), r)
    return True


@row("SDPA with mask, causal; forward and backward as on the CPU")
def sdpa(d: str) -> object:
    torch.manual_seed(0)
    q, k, v = (torch.rand(2, 2, 5, 4) for _ in range(3))
    for kw in ({}, {"is_causal": True}, {"attn_mask": torch.rand(5, 5) > 0.3}):

        def f(d):
            ts = [t.detach().to(d).requires_grad_() for t in (q, k, v)]
            z = {n: w.to(d) if isinstance(w, torch.Tensor) else w for n, w in kw.items()}
            r = F.scaled_dot_product_attention(*ts, **z)
            r.nan_to_num().sum().backward()
            return [r.detach().cpu(), *[t.grad.cpu() for t in ts]]

        for a, b in zip(f(d), f("cpu")):
            torch.testing.assert_close(a, b, equal_nan=True)
    return True


@row("MultiheadAttention, TransformerEncoderLayer (train and eval) as on the CPU")
def transformer(d: str) -> object:
    torch.manual_seed(0)
    a = torch.rand(2, 5, 8)
    m = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True)
    n = copy.deepcopy(m).to(d)
    torch.testing.assert_close(n(a.to(d)).cpu(), m(a))
    m.eval()
    n.eval()
    with torch.no_grad():
        torch.testing.assert_close(n(a.to(d)).cpu(), m(a))
    return True


@row("Embedding forward, gradient, padding_idx, sparse=True gives a sparse gradient")
def embedding(d: str) -> object:
    m = nn.Embedding(5, 3, padding_idx=0).to(d)
    i = torch.tensor([[0, 1], [1, 4]], device=d)
    m(i).sum().backward()
    return m.weight.grad[:, 0].tolist() == [0.0, 2.0, 0.0, 0.0, 1.0]


@row("a sparse gradient", may_refuse=True)
def embedding_sparse(d: str) -> object:
    m = nn.Embedding(5, 3, sparse=True).to(d)
    m(torch.tensor([1, 4], device=d)).sum().backward()
    return m.weight.grad.is_sparse


@row("losses as on the CPU")
def losses(d: str) -> object:
    torch.manual_seed(0)
    a, b, y = (torch.randn(6, 4), torch.rand(6, 4), torch.tensor([0, 1, 2, 3, 0, 1]))
    return same(
        d,
        lambda a, b, y: [
            F.cross_entropy(a, y),
            F.cross_entropy(a, b.softmax(1)),
            F.cross_entropy(a, y, label_smoothing=0.1),
            F.mse_loss(a, b),
            F.l1_loss(a, b),
            F.smooth_l1_loss(a, b),
            F.huber_loss(a, b),
            F.binary_cross_entropy_with_logits(a, b),
            F.nll_loss(a.log_softmax(1), y, reduction="none"),
            F.kl_div(a.log_softmax(1), b.softmax(1), reduction="batchmean"),
            F.binary_cross_entropy(a.sigmoid(), b),
        ],
        a,
        b,
        y,
    )


@row("batches of a DataLoader move; whole epoch trains")
def dataloader(d: str) -> object:
    from torch.utils.data import DataLoader, TensorDataset

    torch.manual_seed(0)
    ds = TensorDataset(torch.rand(20, 6), torch.randint(3, (20,)))
    m = mlp().to(d)
    o = torch.optim.SGD(m.parameters(), 0.1)
    n = 0
    for a, y in DataLoader(ds, 8, shuffle=True):
        a, y = (a.to(d), y.to(d))
        o.zero_grad()
        F.cross_entropy(m(a), y).backward()
        o.step()
        n += len(a)
    return n == 20


@row("a dataset of device tensors collates on the device")
def dataset_on_device(d: str) -> object:
    from torch.utils.data import DataLoader, TensorDataset

    return next(iter(DataLoader(TensorDataset(torch.rand(6, 2).to(d)), 3, shuffle=True)))[0].device.type == d


@row("d2l linear regression from scratch: epochs over random batches by index list")
def d2l_scratch(d: str) -> object:
    torch.manual_seed(0)
    X = torch.normal(0, 1, (100, 2)).to(d)
    w0 = torch.tensor([2.0, -3.4], device=d)
    yy = X @ w0 + 4.2
    w = torch.normal(0, 0.01, (2, 1), device=d, requires_grad=True)
    b = torch.zeros(1, device=d, requires_grad=True)
    for _ in range(5):
        idx = list(range(100))
        import random

        random.shuffle(idx)
        for i in range(0, 100, 10):
            j = torch.tensor(idx[i : i + 10])
            xb, yb = (X[j], yy[j])
            l = ((torch.matmul(xb, w) + b - yb.reshape(-1, 1)) ** 2 / 2).mean()
            l.backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= 0.1 * p.grad
                    p.grad.zero_()
    return (w.reshape(-1) - w0).abs().max().item() < 0.1


@row("accuracy: argmax, ==, type, sum, float")
def d2l_accuracy(d: str) -> object:
    a = torch.rand(6, 3).to(d)
    y = torch.tensor([0, 1, 2, 0, 1, 2], device=d)
    return type(float((a.argmax(axis=1).type(y.dtype) == y).type(torch.float32).mean())) is float


@row("clip_grad_norm_, lr schedulers, parameters_to_vector")
def utils(d: str) -> object:
    m = mlp().to(d)
    F.cross_entropy(m(torch.rand(4, 6).to(d)), torch.tensor([0, 1, 2, 0]).to(d)).backward()
    nn.utils.clip_grad_norm_(m.parameters(), 0.01)
    nn.utils.clip_grad_value_(m.parameters(), 0.001)
    return nn.utils.parameters_to_vector(m.parameters()).device.type == d


@row("lazy modules materialise on the device")
def lazy(d: str) -> object:
    m = nn.Sequential(nn.LazyLinear(4), nn.ReLU(), nn.LazyLinear(2)).to(d)
    return m(x(d)).device.type == d and m[0].weight.device.type == d


@row("weight_norm, spectral_norm parametrizations")
def parametrizations(d: str) -> object:
    m = nn.utils.parametrizations.weight_norm(nn.Linear(4, 2)).to(d)
    n = nn.utils.parametrizations.spectral_norm(nn.Linear(4, 2)).to(d)
    return (m(x(d)) + n(x(d))).device.type == d


@row("the first batch materialises a lazy module that was moved before, and its optimizer trains it")
def lazy_after_to(d: str) -> object:
    m = nn.LazyLinear(2).to(d)
    m(x(d)).sum().backward()
    before = m.weight.detach().clone()
    torch.optim.SGD(m.parameters(), 0.1).step()
    return m.weight.device.type == d and not torch.equal(m.weight, before)


@row("batches of the CPU, in pinned memory")
def dataloader_pin_memory(d: str) -> object:
    data = torch.utils.data.TensorDataset(torch.rand(6, 2))
    (batch,) = next(iter(torch.utils.data.DataLoader(data, 3, pin_memory=True)))
    return batch.is_cpu and batch.is_pinned() and batch.to(d, non_blocking=True).device.type == d
