"""Hidden checks of ``dropout_net``.

Bounds. All rows of the input are equal. The weights of the output are powers of two over the hidden numbers. So an
output tells which of them were dropped. Of N = 400 · 8 hidden numbers the share that is dropped lies within 7·√(p(1 −
p)/N) of p. A right answer misses that in 3e-12 of all runs. That not even 20 of 400 rows differ is as good as
impossible.
"""

import math

import torch

from autograder.grader import ANY_NUMBERS, Answer, Asked, Call, Told, Traps, check, form, from_torch, normal, say, trap

INPUTS, HIDDEN, OUTPUTS, ROWS = 5, 8, 3, 400
FAR = 7
CLOSE = 1e-4


def asked(make_net: Asked, weights: list[torch.Tensor], X: torch.Tensor, p: float) -> Told:
    def of(rows: torch.Tensor, net: torch.nn.Module) -> torch.Tensor:
        output: torch.Tensor = net(rows)
        return output.detach().clone()

    hidden, inputs = weights[0].shape
    net = make_net(inputs, hidden, len(weights[3]), p)
    if not isinstance(net, torch.nn.Module):
        return net, {}
    arrived_in = [part.training for part in net.modules()]
    net = net.to(X.device).train()
    net(X)  # some layers make their parameters at their first call
    parameters = list(net.parameters())
    told = {
        "training": all(arrived_in),
        "shapes": [list(parameter.shape) for parameter in parameters],
        "tracked": [parameter.requires_grad for parameter in parameters],
        "first": [parameter.detach().clone() for parameter in parameters],
    }
    biases = [weights[1], weights[3]]
    for parameter in parameters:
        for weight in (weights[0], weights[2]):
            for laid in (weight, weight.T):
                if parameter.dim() > 1 and parameter.shape == laid.shape:
                    parameter.data.copy_(laid)
        fitting = [bias for bias in biases if bias.numel() == parameter.numel()]
        if fitting:
            parameter.data.copy_(fitting[0].reshape(parameter.shape))
    told["trained"] = of(X, net)
    told["trained_again"] = of(X, net)
    net.eval()
    result = of(X, net)
    told["again"] = of(X, net)
    net.train()
    told["back"] = of(X, net)
    return result, told


def loaded(make_net: Asked, weights: list[torch.Tensor], X: torch.Tensor, p: float) -> Told:
    hidden, inputs = weights[0].shape
    nets = [make_net(inputs, hidden, len(weights[3]), p).to(X.device).eval() for _ in range(2)]
    for net in nets:
        net(X)
    for parameter in nets[0].parameters():
        parameter.data.uniform_(-1, 1)
    wanted = nets[0](X).detach()
    nets[1].load_state_dict(nets[0].state_dict())
    return nets[1](X).detach(), {"wanted": wanted}


def drawn() -> tuple[list[torch.Tensor], torch.Tensor]:
    """Return weights whose output tells the hidden numbers that are there, and an input of equal rows."""
    W1, x = normal(HIDDEN, INPUTS), normal(INPUTS)
    b1 = 1 + (W1 @ x).abs() * 2
    hidden = W1 @ x + b1
    W2 = normal(OUTPUTS, HIDDEN)
    W2[0] = 2.0 ** torch.arange(HIDDEN) / hidden
    b2 = torch.tensor([0.25, 300.0, -70.5])
    return [W1, b1, W2, b2], x.expand(ROWS, INPUTS).contiguous()


def some() -> tuple[list[torch.Tensor], torch.Tensor]:
    """Return any weights for which relu matters."""
    W1, X = normal(HIDDEN, INPUTS), normal(7, INPUTS)
    return [W1, normal(HIDDEN), normal(OUTPUTS, HIDDEN), normal(OUTPUTS)], X


def plain(weights: list[torch.Tensor], X: torch.Tensor) -> torch.Tensor:
    W1, b1, W2, b2 = (weight.double() for weight in weights)
    return (torch.relu(X.double() @ W1.T + b1) @ W2.T + b2).float()


def ran(answer: Answer, weights: list[torch.Tensor], X: torch.Tensor, p: float) -> Call:
    """Judge the output of evaluation, from the grader's weights."""
    call = answer.within(asked, draws=True).make_net(weights, X, p).returns()
    if "shapes" in call.shown:
        from_torch(call)
        sizes = sorted(math.prod(shape) for shape in call.shown["shapes"])
        assert sizes == sorted(weight.numel() for weight in weights), say(
            f"the module has {sum(sizes)} trained numbers in {len(sizes)} parameters: not those of two linear layers "
            "with biases. Parameters in a plain list are not found; modules and `nn.Parameter`s as attributes are.",
            f"模块有 {len(sizes)} 个参数、共 {sum(sizes)} 个数：不是两个带偏置的线性层。放在普通列表里的参数找不到；"
            "作为属性的模块和 `nn.Parameter` 才找得到。",
            "other parameters",
        )
        judge_evaluation(call)
    return call.gives(plain(weights, X), tolerance=CLOSE, traps=lambda: traps(weights, X))


def judge_evaluation(call: Call) -> None:
    first, again = call.found.tensor, call.shown["again"]
    changes = first is not None and not torch.equal(first.numbers, again.numbers)
    assert not changes, say(
        "after `eval()` two calls with the same input differ: dropout goes on. `functional.dropout` drops unless it is "
        "told `training=self.training`; `nn.Dropout` as a part of the module knows by itself.",
        "`eval()` 之后，同样的输入两次结果不同：还在做 dropout。"
        "`functional.dropout` 要用 `training=self.training` 告诉它；"
        "作为模块一部分的 `nn.Dropout` 自己就知道。",
        "ignores the mode",
    )


def traps(weights: list[torch.Tensor], X: torch.Tensor) -> Traps:
    W1, b1, W2, b2 = weights
    right = plain(weights, X)
    for other, en, zh, mistake in (
        ((X @ W1.T + b1) @ W2.T + b2, "there is no relu between the layers", "两层之间没有 relu", "no relu"),
        (torch.relu(right), "relu was taken of the output", "对输出也做了 relu", "relu on the output"),
        (right.softmax(1), "softmax was taken of the output", "对输出做了 softmax", "softmax"),
        (
            torch.sigmoid(X @ W1.T + b1) @ W2.T + b2,
            "there is a sigmoid in place of relu",
            "用了 sigmoid 而不是 relu",
            "no relu",
        ),
        (torch.tanh(X @ W1.T + b1) @ W2.T + b2, "there is a tanh in place of relu", "用了 tanh 而不是 relu", "no relu"),
    ):
        yield trap(other, f"{en}: that is another network.", f"{zh}：这是另一个网络。", mistake)


@check(points=2, gate=True)
def test_is_a_module_of_two_layers(answer: Answer) -> None:
    """A module with two linear layers and relu, constant after eval() | 两个线性层加 relu 的模块，eval() 后结果固定"""
    call = ran(answer, *some(), 0.5)
    assert all(call.shown["tracked"]), say(
        "a parameter of the module is not trained: it does not record gradients.",
        "模块有参数不训练：它不记录梯度。",
        "frozen",
    )


@check(points=2)
def test_drops_hidden_numbers(answer: Answer) -> None:
    """In training, p of the hidden numbers are dropped, the rest is rescaled | 训练时丢弃 p 那么多隐藏的数，其余放大"""
    for p in answer.cases(0.375, 0.625):
        weights, X = drawn()
        call = ran(answer, weights, X, p)
        for name in ("trained", "back"):
            output = call.shown[name].numbers.double()
            assert not torch.allclose(output, plain(weights, X).double(), rtol=CLOSE), say(
                "in training mode nothing is dropped.", "训练模式下什么也没有丢弃。", "no dropout"
            )
            judge_dropped(output, weights, X, p)


def judge_dropped(output: torch.Tensor, weights: list[torch.Tensor], X: torch.Tensor, p: float) -> None:
    assert (output != 0).all(), say(
        "numbers of the output are 0: dropout was applied to the output.",
        "输出里有 0：对输出做了 dropout。",
        "dropout on the output",
    )
    codes = ((output[:, 0] - weights[3][0].double()) * (1 - p)).round()
    kept = (codes.long().clamp(0, 2**HIDDEN - 1)[:, None] >> torch.arange(HIDDEN)) & 1
    W1, b1, W2, b2 = (weight.double() for weight in weights)
    hidden = torch.relu(X.double() @ W1.T + b1) * kept / (1 - p)
    assert torch.allclose(hidden @ W2.T + b2, output, rtol=CLOSE, atol=1e-2), say(
        "the output holds numbers to which no dropping of hidden numbers leads: were numbers of the input dropped, or "
        "what is kept not divided by 1 − p?",
        "输出里有的数，怎样丢弃隐藏的数都得不到：是不是丢弃了输入，或者留下的数没有除以 1 − p？",
        "dropout elsewhere",
    )
    assert len(codes.unique()) > ROWS // 20, say(
        "all examples lose the same hidden numbers: one mask is drawn for all.",
        "所有样本丢弃的都是同样的隐藏的数：只抽了一个掩码。",
        "one mask for all rows",
    )
    share = 1 - kept.double().mean().item()
    assert abs(share - p) < FAR * math.sqrt(p * (1 - p) / kept.numel()), say(
        "the share of the hidden numbers that are dropped is not p.",
        "丢弃的隐藏的数不是 p 那么多。",
        "other share",
    )


@check(points=1)
def test_comes_in_training_mode(answer: Answer) -> None:
    """It is handed over in training mode, and p = 0 drops nothing | 返回时处于训练模式；p = 0 什么也不丢弃"""
    weights, X = some()
    call = ran(answer, weights, X, 0.0)
    assert call.shown["training"], say(
        "the module, or a part of it, is handed over in evaluation mode.",
        "返回的模块或它的某个部分处于评估模式。",
        "handed over in eval mode",
    )
    right = plain(weights, X)
    assert torch.allclose(call.shown["trained"].numbers, right, rtol=CLOSE, atol=CLOSE), say(
        "with p = 0 training mode gives something else than evaluation mode.",
        "p = 0 时，训练模式与评估模式的结果不同。",
        "other in training",
    )


@check(points=1)
def test_state_goes_round(answer: Answer) -> None:
    """The state of one net makes another the same | 一个网络的状态装进另一个，两者就相同"""
    weights, X = some()
    call = answer.within(loaded, draws=True).make_net(weights, X, 0.5)
    call.gives(form(len(X), OUTPUTS), tolerance=ANY_NUMBERS)
    assert torch.allclose(call.result.numbers, call.shown["wanted"].numbers, rtol=CLOSE, atol=CLOSE), say(
        "a net that was given the state of another still answers otherwise: something that counts is not in "
        "`state_dict()`.",
        "装进了另一个网络的状态，结果还是不同：有起作用的东西不在 `state_dict()` 里。",
        "state incomplete",
    )
