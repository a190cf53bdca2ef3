"""What a solver may spend, and what it spent."""

import resource
import time


def processor_seconds():
    """Of this process and of those that it waited for."""
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


class Effort:
    """A budget in processor seconds on one thread; it runs from `start`, after reading and
    building, as it does for samenrit."""

    def __init__(self, seconds, seed, objective):
        self.seconds, self.seed, self.objective = seconds, seed, objective
        self.iterations = 0  # for solvers that tell

    def start(self):
        """Begins to measure."""
        self._clock, self._processor = time.monotonic(), processor_seconds()

    def spent(self):
        """Processor seconds since the start."""
        return processor_seconds() - self._processor

    def waited(self):
        """Seconds by the clock since the start."""
        return time.monotonic() - self._clock

    def is_spent(self):
        """Whether the budget is used up."""
        return self.spent() >= self.seconds
