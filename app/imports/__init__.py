"""What comes into the notebook from files: an archive, a plan from the clinic, other diaries.

Every reader takes a file's bytes and gives values; nothing is saved here, so that the notebook
stays as it is unless the whole of a file was good.
"""
