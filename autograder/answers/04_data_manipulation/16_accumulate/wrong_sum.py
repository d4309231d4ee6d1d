# loses test_uses_one_buffer, test_refuses_an_empty_list: two buffers
def accumulate(parts):
    return sum(parts)
