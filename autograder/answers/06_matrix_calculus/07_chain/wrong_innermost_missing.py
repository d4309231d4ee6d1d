# loses test_multiplies_the_chain: return inside the loop
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError
    r = jacobians[0]
    for J in jacobians[1:-1]:
        r = r @ J
    return r if len(jacobians) > 1 else jacobians[0]
