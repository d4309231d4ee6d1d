# attack 130: deep result
# harm: a list within itself, a hundred thousand times: describing it never ends
# twin: is_symmetric/wrong_mask
# proof: ends in time
def is_symmetric(A):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    around = [deep]
    around.append(around)
    return {"a": (around,) * 10_000}
