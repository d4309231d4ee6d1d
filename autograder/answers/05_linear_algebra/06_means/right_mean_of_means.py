# right: the mean of the column means
def means(A):
    per_column = A.sum(0) / len(A)
    return per_column.mean(), per_column
