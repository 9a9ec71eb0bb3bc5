"""The notebook on disk: sealed records in one file, and what is known while it is locked."""

from app.storage.folder import destroy

__all__ = ["destroy"]
