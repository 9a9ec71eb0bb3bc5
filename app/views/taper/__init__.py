"""The taper schedule."""
