# right: operator.iadd under another name
import operator

add_in_place = lambda x, y: operator.iadd(x, y)
