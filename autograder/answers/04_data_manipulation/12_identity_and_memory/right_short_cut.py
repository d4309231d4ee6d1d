# right: one object has one memory; asks further only when it must
import operator


def identity_and_memory(a, b):
    if operator.is_(a, b):
        return True, True
    addresses = {t.untyped_storage().data_ptr() for t in (a, b)}
    return False, len(addresses) == 1
