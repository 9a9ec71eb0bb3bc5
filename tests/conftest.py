"""What holds for every test."""

from hypothesis import settings

# A busy machine is no fault of the code; no test holds a time.
settings.register_profile("takt", deadline=None)
settings.load_profile("takt")
