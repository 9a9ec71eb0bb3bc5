"""Draws the body of the pain drawing: `python -m body` writes the figure into app/content and assets.

The figure is our own work. One half is described by landmarks, the other half is its mirror;
front and back share everything but the feet. Needs numpy only.
"""
