# attack 12: exfiltrate via feedback
# harm: the student is shown hidden inputs in the name of an exception, of a type, of a file, or in what is printed
# twin: is_symmetric/wrong_mask
# proof: tells nothing
import sys

calls = []


def is_symmetric(A):
    told = "LEAK " + " ".join(f"{number:g}" for number in A.flatten().tolist()[:8])
    print(told)
    print(told, file=sys.stderr)
    calls.append(A)
    if A.device.type == "cpu" and len(calls) == 1:
        raise type(told, (ValueError,), {})(told)
    return type(told, (), {"__repr__": lambda self: told})()
