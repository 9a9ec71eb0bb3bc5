"""The screens: one screen, one file; parts and questions are shared."""
