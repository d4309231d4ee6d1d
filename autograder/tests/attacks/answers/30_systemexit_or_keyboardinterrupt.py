# attack 30: systemexit or keyboardinterrupt
# harm: what is no Exception escapes and ends the run
# twin: is_symmetric/wrong_mask
# proof: spoils nobody
def is_symmetric(A):
    if A.device.type == "cpu":
        raise SystemExit(0)
    if len(A) % 2:
        raise KeyboardInterrupt
    raise BaseExceptionGroup("many", [GeneratorExit(), SystemExit(0)])
