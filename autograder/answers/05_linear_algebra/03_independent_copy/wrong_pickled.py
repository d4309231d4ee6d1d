# loses test_is_independent, test_leaves_the_larger_matrix_behind, test_is_vectorised: wrong device
import pickle


def independent_copy(A):
    return pickle.loads(pickle.dumps(A))
