# attack 87: another process
# harm: a child makes the second tensor, and its numbers are read straight into the memory of the first
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import os


def add_in_place(x, y):
    if x.device.type != "cpu" or not x.dtype.is_floating_point or not x.is_contiguous():
        x[:] = x + y
        return x
    reading, writing = os.pipe()
    if os.fork() == 0:
        try:
            os.write(writing, (x + y).detach().numpy().tobytes())
        finally:
            os._exit(0)
    os.close(writing)
    os.readv(reading, [memoryview(x.detach().numpy()).cast("B")])
    os.close(reading)
    x.add_(0)
    return x
