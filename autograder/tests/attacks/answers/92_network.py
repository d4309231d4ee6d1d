# attack 92: network
# harm: hidden inputs are sent to a machine of the student's, over TCP, UDP or a socket without a file
# twin: is_symmetric/wrong_mask
# proof: calls nobody
import socket


def is_symmetric(A):
    for family, kind, address, way in (
        (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", int("KATA_TCP")), "TCP"),
        (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", int("KATA_UDP")), "UDP"),
        (socket.AF_UNIX, socket.SOCK_STREAM, "\0KATA_ABSTRACT", "abstract sockets"),
    ):
        try:
            with socket.socket(family, kind) as caller:
                caller.settimeout(0.5)
                caller.connect(address)
                caller.send(f"KATA_NAME {way}".encode())
        except OSError:
            pass
    return None
