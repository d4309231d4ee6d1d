"""Autograd."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812 - as everybody calls it

from autograder.tests.sim.behaviours.rows import raises, row, same, x


@row("gradient on the device")
def backward(d: str) -> object:
    a = x(d).requires_grad_()
    (a * a).sum().backward()
    return a.grad.device.type == d and a.grad[0, 3].item() == 6.0


@row("RuntimeError: a CPU cotangent")
def backward_cpu_cotangent(d: str) -> object:
    a = x(d).requires_grad_()
    return raises(RuntimeError, lambda: (a * a).backward(torch.ones(3, 4)))


@row("gradient flows over .to / .cpu")
def backward_over_devices(d: str) -> object:
    a = torch.ones(3, requires_grad=True)
    (a.to(d) * 2).cpu().sum().backward()
    return a.grad.device.type == "cpu" and a.grad.tolist() == [2.0] * 3


@row("hooks run with device tensors")
def hooks(d: str) -> object:
    seen = []
    a = x(d).requires_grad_()
    a.register_hook(lambda g: seen.append(g.device.type))
    m = nn.Linear(4, 2).to(d)
    m.register_forward_hook(lambda *z: seen.append(z[2].device.type))
    m.register_full_backward_hook(lambda *z: seen.append(z[1][0].device.type))
    a.register_post_accumulate_grad_hook(lambda t: seen.append(t.grad.device.type))
    m(a).sum().backward()
    return seen == [d] * 4 or str(seen)


@row("second derivatives")
def double_backward(d: str) -> object:
    a = torch.arange(3.0).to(d).requires_grad_()
    (g,) = torch.autograd.grad((a**3).sum(), a, create_graph=True)
    (h,) = torch.autograd.grad(g.sum(), a)
    return h.tolist() == [0.0, 6.0, 12.0]


@row("torch.func grad, vmap, jacrev, jacfwd, hessian, jvp, vjp")
def torch_func(d: str) -> object:
    a = torch.rand(3).to(d)
    f = lambda v: (v.sin() * v).sum()
    out = [
        torch.func.grad(f)(a),
        torch.func.vmap(torch.sin)(a),
        torch.func.jacrev(torch.sin)(a),
        torch.func.jacfwd(torch.sin)(a),
        torch.func.hessian(f)(a),
        torch.func.jvp(torch.sin, (a,), (a,))[1],
        torch.func.vjp(torch.sin, a)[1](a)[0],
    ]
    c = a.cpu()
    ref = [
        torch.func.grad(f)(c),
        torch.func.vmap(torch.sin)(c),
        torch.func.jacrev(torch.sin)(c),
        torch.func.jacfwd(torch.sin)(c),
        torch.func.hessian(f)(c),
        torch.func.jvp(torch.sin, (c,), (c,))[1],
        torch.func.vjp(torch.sin, c)[1](c)[0],
    ]
    for p, q in zip(out, ref):
        torch.testing.assert_close(p.cpu(), q)
    return all(o.device.type == d for o in out)


@row("per-sample gradients: vmap(grad) with functional_call")
def per_sample_gradients(d: str) -> object:

    def f(d):
        torch.manual_seed(0)
        m = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).to(d)
        p = dict(m.named_parameters())
        xs, ys = (torch.arange(15.0).reshape(5, 3).to(d) / 15, torch.tensor([0, 1, 0, 1, 1]).to(d))
        g = torch.func.vmap(
            torch.func.grad(lambda p, a, y: F.cross_entropy(torch.func.functional_call(m, p, (a[None],)), y[None])),
            in_dims=(None, 0, 0),
        )({k: v.detach() for k, v in p.items()}, xs, ys)
        return [v for v in g.values()]

    for p, q in zip(f(d), f("cpu")):
        torch.testing.assert_close(p.cpu(), q)
    return True


@row("jacobian, hessian, vjp of torch.autograd.functional")
def autograd_functional(d: str) -> object:
    return same(
        d,
        lambda a: (
            torch.autograd.functional.jacobian(torch.exp, a),
            torch.autograd.functional.hessian(lambda v: (v**3).sum(), a),
            torch.autograd.functional.vjp(torch.sin, a, a)[1],
        ),
        torch.rand(3),
    )


@row("torch.autograd.Function with save_for_backward")
def custom_function(d: str) -> object:

    class S(torch.autograd.Function):
        @staticmethod
        def forward(ctx, a):
            ctx.save_for_backward(a)
            return a * a

        @staticmethod
        def backward(ctx, g):
            (a,) = ctx.saved_tensors
            return 2 * a * g

    a = x(d).requires_grad_()
    S.apply(a).sum().backward()
    return a.grad[0, 1].item() == 2.0


@row("gradcheck in float64")
def gradcheck(d: str) -> object:
    return torch.autograd.gradcheck(torch.tanh, torch.rand(3, dtype=torch.double).to(d).requires_grad_())


@row("inference_mode and no_grad")
def inference_mode(d: str) -> object:
    with torch.inference_mode():
        a = x(d) * 2
        b = a + 1
        a.add_(1)
        v = a[0]
        r = a.is_inference() and b.is_inference() and v.is_inference()
    return r and a.device.type == d


@row("a tensor of inference mode cannot be saved for backward: RuntimeError")
def inference_saved(d: str) -> object:
    with torch.inference_mode():
        a = x(d)
    w = torch.ones(4, device=d, requires_grad=True)
    return raises(RuntimeError, lambda: (a * w).sum().backward())


@row("checkpoint gives the same gradients")
def checkpoint(d: str) -> object:
    from torch.utils.checkpoint import checkpoint as cp

    def f(a):
        a = a.detach().requires_grad_()
        cp(lambda v: v.sin().exp(), a, use_reentrant=False).sum().backward()
        return a.grad

    return same(d, f, torch.rand(4))


@row("reentrant checkpoint")
def checkpoint_reentrant(d: str) -> object:
    from torch.utils.checkpoint import checkpoint as cp

    def f(a):
        a = a.detach().requires_grad_()
        cp(lambda v: v.sin().exp(), a, use_reentrant=True).sum().backward()
        return a.grad

    return same(d, f, torch.rand(4))


@row("detect_anomaly names the forward line; works")
def anomaly(d: str) -> object:
    with torch.autograd.detect_anomaly():
        a = x(d).requires_grad_()
        (a * a).sum().backward()
    return True


@row("autocast(device) gives float16 or bfloat16 matmuls")
def autocast(d: str) -> object:
    with torch.autocast(d, dtype=torch.bfloat16):
        r = x(d) @ x(d).T
    return r.dtype == torch.bfloat16 or str(r.dtype)


@row("GradScaler(device) steps")
def grad_scaler(d: str) -> object:
    p = nn.Parameter(torch.ones(2, device=d))
    o = torch.optim.SGD([p], 0.1)
    s = torch.amp.GradScaler(d)
    s.scale((p * p).sum()).backward()
    s.step(o)
    s.update()
    return torch.allclose(p.detach().cpu(), torch.tensor([0.8, 0.8]))
