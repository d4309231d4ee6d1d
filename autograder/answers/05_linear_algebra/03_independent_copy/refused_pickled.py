# refused: pickle, dumps
import pickle


def independent_copy(A):
    return pickle.loads(pickle.dumps(A))
