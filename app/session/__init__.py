"""Puts the parts together and holds the only clock.

`home` is what works while the notebook is locked; `notebook` is the unlocked half.
"""
