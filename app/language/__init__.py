"""Words, numbers and dates of the chosen language.

Language and country are two settings: a Swedish speaker in Norway reads Swedish words
and sees Norwegian roles and numbers. Catalogues are read as package resources; Babel
knows the numbers, and the written forms of dates are our own (`forms`).
"""

from app.language.spoken import COUNTRIES, LANGUAGES, Language, preferred

__all__ = ["COUNTRIES", "LANGUAGES", "Language", "preferred"]
