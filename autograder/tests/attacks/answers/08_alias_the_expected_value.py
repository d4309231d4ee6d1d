# attack 08: alias the expected value
# harm: an input is changed in the hope that what is expected is computed from it afterwards
# twin: elementwise/wrong_plus_equals
# proof: gains nothing
def elementwise(x, y):
    x.zero_()
    y.fill_(1)
    return x, x, x, x, x
