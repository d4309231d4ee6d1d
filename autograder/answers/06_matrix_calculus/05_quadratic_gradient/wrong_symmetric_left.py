# loses test_gives_the_gradient: A taken as symmetric
def quadratic_gradient(A, x):
    return 2 * x @ A
