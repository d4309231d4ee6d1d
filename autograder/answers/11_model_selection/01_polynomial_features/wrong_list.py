# loses test_gives_powers_over_factorials: wrong type
import math


def polynomial_features(x, degree):
    return [x.flatten() ** i / math.factorial(i) for i in range(degree + 1)]
