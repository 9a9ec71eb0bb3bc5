"""The shared parts that every screen is built from.

Rule for components: `use_state` and `use_effect` stand first. Parts read contexts while they
are built, as many times as there are parts, and hooks keep their places by order.
"""
