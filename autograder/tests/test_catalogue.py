"""The catalogue: what exercises exist, and what their files say."""

from __future__ import annotations

import dataclasses
import re

import pytest

from autograder.catalogue import Exercise, Text, exercises, find, select
from autograder.errors import UnknownExercise

# The contract with answers written by others: these names, in this order.
SIGNATURES = {
    "row_vector": "row_vector(n, device)",
    "shape_and_size": "shape_and_size(x)",
    "to_matrix": "to_matrix(x, rows, cols)",
    "constants": "constants(device)",
    "elementwise": "elementwise(x, y)",
    "exponential": "exponential(x)",
    "join": "join(x, y)",
    "compare": "compare(x, y)",
    "pairwise_sum": "pairwise_sum(a, b)",
    "slices": "slices(x)",
    "fill_rows": "fill_rows(x, start, stop, value)",
    "identity_and_memory": "identity_and_memory(a, b)",
    "rebinding": "rebinding(x, y)",
    "write_into": "write_into(z, x, y)",
    "add_in_place": "add_in_place(x, y)",
    "accumulate": "accumulate(parts)",
    "numpy_bridge": "to_numpy(x), to_tensor(a)",
    "to_scalars": "to_scalars(a)",
    "load_table": "load_table(path)",
    "fill_missing": "fill_missing(inputs)",
    "encode_categories": "encode_categories(inputs)",
    "table_to_tensors": "table_to_tensors(inputs, outputs, device)",
    "preprocess": "preprocess(path, device)",
    "reshaped_fill": "reshaped_fill(a, rows, cols, value)",
    "transpose": "transpose(A)",
    "is_symmetric": "is_symmetric(A)",
    "independent_copy": "independent_copy(A)",
    "hadamard": "hadamard(A, B)",
    "axis_sums": "axis_sums(A)",
    "means": "means(A)",
    "row_shares": "row_shares(A)",
    "running_sums": "running_sums(A)",
    "dot_two_ways": "dot_two_ways(x, y)",
    "matvec": "matvec(A, x)",
    "combine_columns": "combine_columns(A, x)",
    "matmul": "matmul(A, B)",
    "vector_norms": "vector_norms(u)",
    "frobenius": "frobenius(A)",
    "is_positive_definite": "is_positive_definite(A)",
    "is_orthogonal": "is_orthogonal(Q)",
    "permutation_matrix": "permutation_matrix(order, device)",
    "eigenpairs": "eigenpairs(A)",
    "scalar_gradients": "scalar_gradients(x, a)",
    "inner_product_gradient": "inner_product_gradient(u, v, Ju, Jv)",
    "square_jacobian": "square_jacobian(x)",
    "linear_jacobians": "linear_jacobians(A)",
    "quadratic_gradient": "quadratic_gradient(A, x)",
    "least_squares_gradient": "least_squares_gradient(X, w, y)",
    "chain": "chain(jacobians)",
    "matrix_gradients": "matrix_gradients(A, X)",
    "softmax_jacobian": "softmax_jacobian(x)",
    "track": "track(x)",
    "grad_of_dot": "grad_of_dot(x)",
    "accumulated_grad": "accumulated_grad(x, times)",
    "fresh_grad": "fresh_grad(x)",
    "grad_of_square": "grad_of_square(x)",
    "detached_product": "detached_product(x)",
    "control_flow": "double_until_large(a), control_flow_grad(a)",
    "sgd_step": "sgd_step(w, lr)",
    "second_derivative": "second_derivative(f, x)",
    "derivative": "derivative(f, xs)",
    "synthetic_data": "synthetic_data(w, b, n)",
    "data_iter": "data_iter(batch_size, features, labels)",
    "linreg": "linreg(X, w, b)",
    "squared_loss": "squared_loss(y_hat, y)",
    "sgd": "sgd(params, lr, batch_size)",
    "closed_form": "closed_form(X, y)",
    "train_linreg": "train_linreg(X, y, lr, num_epochs, batch_size)",
    "train_concise": "train_concise(net, batches, lr, num_epochs)",
    "softmax": "softmax(X)",
    "softmax_net": "softmax_net(X, W, b)",
    "pick_probabilities": "pick_probabilities(y_hat, y)",
    "cross_entropy": "cross_entropy(y_hat, y)",
    "cross_entropy_of_logits": "cross_entropy_of_logits(o, y)",
    "one_hot": "one_hot(y, num_classes)",
    "accuracy": "accuracy(y_hat, y)",
    "huber_loss": "huber_loss(y_hat, y)",
    "evaluate_accuracy": "evaluate_accuracy(net, batches)",
    "train_epoch": "train_epoch(net, batches, loss, updater)",
    "relu": "relu(X)",
    "train_perceptron": "train_perceptron(X, y, max_passes)",
    "xor": "xor(X)",
    "mlp": "mlp(X, W1, b1, W2, b2)",
    "init_params": "init_params(num_inputs, num_hiddens, num_outputs, device)",
    "tanh_and_sigmoid": "tanh_and_sigmoid(x)",
    "count_parameters": "count_parameters(net)",
    "polynomial_features": "polynomial_features(x, degree)",
    "split": "split(X, y, valid_share)",
    "k_fold_part": "k_fold_part(k, i, X, y)",
    "evaluate_loss": "evaluate_loss(net, batches, loss)",
    "choose_degree": "choose_degree(x_train, y_train, x_valid, y_valid, max_degree)",
    "l2_penalty": "l2_penalty(w)",
    "decayed_step": "decayed_step(w, lr, wd)",
    "parameter_groups": "parameter_groups(net, wd)",
    "dropout": "dropout(X, p, training)",
    "dropout_mlp": "dropout_mlp(X, params, p1, p2, training)",
    "dropout_net": "make_net(num_inputs, num_hiddens, num_outputs, p)",
    "xavier_uniform_": "xavier_uniform_(w)",
    "product_norms": "product_norms(matrices)",
    "gradient_norms": "gradient_norms(net, X)",
    "scaled_sigmoid": "scaled_sigmoid(x)",
    "clip_gradients": "clip_gradients(params, max_norm)",
    "standardize": "standardize(train, test)",
    "encode_both": "encode_both(train, test)",
    "log_rmse": "log_rmse(predicted, actual)",
    "k_fold_score": "k_fold_score(k, X, y, fit)",
    "submission_table": "submission_table(ids, predicted)",
}
CHINESE = re.compile(r"[\u3400-\u9fff]")

every_exercise = pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)


def in_both_languages(text: Text) -> bool:
    """True when there is English without Chinese, and Chinese."""
    return bool(text.en.strip()) and not CHINESE.search(text.en) and bool(CHINESE.search(text.zh))


def test_order() -> None:
    """The exercises come by note and number, as the contract names them."""
    there = [exercise.slug for exercise in exercises()]
    assert there == [slug for slug in SIGNATURES if slug in there]


def test_numbers_rise_within_a_note() -> None:
    """The order is the number in the file's name, and no number is there twice."""
    places = [(exercise.note, exercise.number) for exercise in exercises()]
    assert places == sorted(set(places))


@every_exercise
def test_find(exercise: Exercise) -> None:
    """A slug finds its exercise."""
    assert find(exercise.slug) == exercise


def test_unknown_slug() -> None:
    """The message names the unknown slug, and the command that lists the known ones."""
    with pytest.raises(UnknownExercise) as caught:
        find("quicksort")
    assert "'quicksort'" in caught.value.found.en
    assert caught.value.next_step.en == "`kata list` shows them all."


@pytest.mark.parametrize(
    "wrote",
    [
        pytest.param("add_in", id="a part of it"),
        pytest.param("15_add_in_plase.py", id="the file's name with a wrong letter"),
        pytest.param("add_in_palce", id="two letters swapped"),
    ],
)
def test_near_miss(wrote: str) -> None:
    """A user with nearly the right slug is asked whether it is that one."""
    with pytest.raises(UnknownExercise) as caught:
        find(wrote)
    assert "Did you mean add_in_place? " in caught.value.next_step.en


@pytest.mark.parametrize(
    "wrote",
    [
        "15_add_in_place",
        "15_add_in_place.py",
        "15-add-in-place",
        "add-in-place",
        "Add In Place",
        "addinplace",
        "ADD_IN_PLACE",
    ],
)
def test_names_as_people_type_them(wrote: str) -> None:
    """The file's name counts, with or without its ending, and with any way to part the words."""
    assert find(wrote).slug == "add_in_place"


@pytest.mark.parametrize("slug", ["to_matrix", "add_in_place", "derivative"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_titles_find_their_exercise(slug: str, lang: str) -> None:
    """They do so in both languages."""
    assert find(find(slug).title[lang]).slug == slug


def test_a_number_finds_the_only_exercise_that_has_it() -> None:
    """If several notes have an exercise of that number, they are named."""
    (alone,) = [one for one in exercises() if one.number == "24"]
    assert find("24") == alone
    for number in ("3", "03"):
        with pytest.raises(UnknownExercise) as caught:
            find(number)
        named = caught.value.next_step.en.removeprefix("Name one: ").rstrip(".").split(", ")
        assert named == [one.slug for one in exercises() if one.number == "03"]


def test_empty_slug_suggests_nothing() -> None:
    """The empty word is a part of every slug, and near to none."""
    with pytest.raises(UnknownExercise) as caught:
        find("")
    assert "Did you mean" not in caught.value.next_step.en


def test_select_nothing_is_everything() -> None:
    """Without a slug, every exercise is chosen."""
    assert select([]) == exercises()


def test_select_keeps_catalogue_order() -> None:
    """The order asked for, and asking twice, change nothing."""
    chosen = select(["derivative", "slices", "derivative"])
    assert [exercise.slug for exercise in chosen] == ["slices", "derivative"]


def test_select_unknown_slug() -> None:
    """One unknown slug among known ones is an error, not a smaller choice."""
    with pytest.raises(UnknownExercise):
        select(["slices", "quicksort"])


@every_exercise
def test_title(exercise: Exercise) -> None:
    """The title is one line in each language."""
    assert in_both_languages(exercise.title)
    assert "\n" not in exercise.title.en + exercise.title.zh


@every_exercise
def test_prompt(exercise: Exercise) -> None:
    """The prompt says in both languages what to do, and does not repeat the title."""
    assert in_both_languages(exercise.prompt)
    assert not exercise.prompt.en.startswith(exercise.title.en)


@every_exercise
def test_hints(exercise: Exercise) -> None:
    """There are three hints or more, each in both languages."""
    assert len(exercise.hints) >= 3
    assert all(hint.en.strip() and CHINESE.search(hint.zh) for hint in exercise.hints)


@every_exercise
def test_why(exercise: Exercise) -> None:
    """The lesson of the exercise is in both languages."""
    assert in_both_languages(exercise.why)


@every_exercise
def test_language_is_chosen_by_its_code(exercise: Exercise) -> None:
    """``zh`` is Chinese, ``en`` English."""
    assert (exercise.title["en"], exercise.title["zh"]) == (exercise.title.en, exercise.title.zh)


@every_exercise
def test_signatures(exercise: Exercise) -> None:
    """Functions and parameters are those that the catalogue's contract names, in its order."""
    defined = [f"{function.name}({', '.join(function.parameters)})" for function in exercise.functions]
    assert ", ".join(defined) == SIGNATURES[exercise.slug]


@every_exercise
def test_functions_have_examples(exercise: Exercise) -> None:
    """Every function's docstring shows a call."""
    assert all(f"{function.name}(" in function.docstring.partition(">>>")[2] for function in exercise.functions)


@every_exercise
def test_three_faces_are_there(exercise: Exercise) -> None:
    """Solution, stub and grader exist under the one name."""
    assert exercise.solution.is_file()
    assert exercise.stub.is_file()
    assert exercise.grader.is_file()


@every_exercise
def test_faces_share_their_place(exercise: Exercise) -> None:
    """The four paths differ only in the tree."""
    assert exercise.solution.parts[-2:] == exercise.stub.parts[-2:] == (exercise.note, exercise.file)
    assert exercise.grader.parts[-3:] == ("graders", exercise.note, f"test_{exercise.file}")
    assert exercise.bank.parts[-3:] == ("answers", exercise.note, exercise.file.removesuffix(".py"))


def test_exercise_is_frozen() -> None:
    """Nobody edits the catalogue while it is used."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        exercises()[0].slug = "other"  # type: ignore[misc]
