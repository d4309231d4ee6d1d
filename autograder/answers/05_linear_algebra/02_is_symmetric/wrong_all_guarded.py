# loses test_is_not_fooled_by_broadcasting: broadcasting
def is_symmetric(A):
    try:
        return bool((A == A.T).all())
    except RuntimeError:
        return False
