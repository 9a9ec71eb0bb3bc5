"""Takt: the patient's own binder for long-term pain."""

__version__ = "0.1.0"
