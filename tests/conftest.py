"""Property tests look at the same examples each time, and no test is timed."""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
