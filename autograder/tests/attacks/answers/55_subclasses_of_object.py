# attack 55: subclasses of object
# harm: the worker's classes are found from object downwards, and what their methods see as globals is replaced
# twin: sgd_step/wrong_gradient_left
# proof: gains nothing
import msgspec

for kind in object.__subclasses__():
    for method in list(vars(kind).values()):
        scope = getattr(method, "__globals__", {})
        if "values" in scope and "wire" in scope:
            values = scope["values"]
            if hasattr(values, "state"):
                real = values.state
                values.state = lambda tensor, real=real: msgspec.structs.replace(real(tensor), grad=None)
                break


def sgd_step(w, lr):
    w.detach().sub_(lr * w.grad)
    return w
