# loses test_gives_float32_tensors: wrong type
def table_to_tensors(inputs, outputs, device=None):
    return inputs.to_numpy("float32"), outputs.to_numpy("float32")
