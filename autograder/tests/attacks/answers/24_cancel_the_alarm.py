# attack 24: cancel the alarm
# harm: whatever is to end a loop from inside is caught or switched off
# twin: is_symmetric/wrong_mask
# proof: ends in time
import resource
import signal


def is_symmetric(A):
    signal.alarm(0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY,) * 2)
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
