# attack 134: number without end
# harm: a number whose digits are never all computed, inside C
# twin: is_symmetric/wrong_mask
# proof: ends in time
def is_symmetric(A):
    return 7 ** 7 ** 9 > 0
