# loses test_sees_through_slices: data_ptr
def identity_and_memory(a, b):
    def span(t):
        last = sum((length - 1) * step for length, step in zip(t.shape, t.stride()))
        return t.data_ptr(), t.data_ptr() + last * t.element_size()

    (a0, a1), (b0, b1) = span(a), span(b)
    return a is b, a0 <= b1 and b0 <= a1
