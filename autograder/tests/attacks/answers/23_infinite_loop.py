# attack 23: infinite loop
# harm: the grader waits for ever
# twin: is_symmetric/wrong_mask
# proof: ends in time
def is_symmetric(A):
    while True:
        pass
