# loses test_gives_flags: not encoded
def encode_categories(inputs):
    text = inputs.select_dtypes(exclude="number").columns
    return inputs.astype({name: "category" for name in text})
