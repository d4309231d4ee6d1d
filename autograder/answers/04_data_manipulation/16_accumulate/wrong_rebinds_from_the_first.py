# loses test_uses_one_buffer, test_one_part_is_copied, test_refuses_an_empty_list: two buffers
def accumulate(parts):
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total
