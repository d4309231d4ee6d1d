# attack 49: another thread
# harm: a second tensor is made in a thread, and dispatch modes belong to threads
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import threading


def add_in_place(x, y):
    totals, errors = [], []

    def work():
        try:
            totals.append(x + y)
        except RuntimeError as error:
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    x[:] = totals[0]
    return x
