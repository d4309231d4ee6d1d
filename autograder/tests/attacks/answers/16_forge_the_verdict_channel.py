# attack 16: forge the verdict channel
# harm: every descriptor that is open is told that all is well
# twin: is_symmetric/wrong_mask
# proof: gains nothing
import json
import os
import struct


def is_symmetric(A):
    passed = json.dumps({"status": "passed", "score": 100, "outcome": "passed"}).encode()
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, struct.pack("<I", len(passed)) + passed)
        except OSError:
            pass
    os._exit(0)
