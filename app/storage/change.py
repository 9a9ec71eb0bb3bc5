"""A change: records that are saved or deleted together, all of them or none."""

from typing import NamedTuple

ID = 16

# The record in a backup that says when it was made. It is part of no notebook.
STAMP = b"takt backup made"


class Step(NamedTuple):
    """One record's part of a change; a payload of None deletes it. `big` ones are not read at unlock."""

    record_id: bytes
    payload: bytes | None
    big: bool = False


class Change:
    """Gathers steps; of several for one record, the last counts."""

    def __init__(self) -> None:
        self.steps: dict[bytes, Step] = {}

    def put(self, record_id: bytes, payload: bytes, *, big: bool = False) -> None:
        """Save a new record of 16 random bytes of id, or put this payload in place of its old one."""
        self.take(Step(record_id, payload, big))

    def delete(self, record_id: bytes) -> None:
        """Delete a record and leave nothing of it."""
        self.take(Step(record_id, None))

    def take(self, step: Step) -> None:
        """Add one step. Raises ValueError for an id that is not 16 bytes."""
        if len(step.record_id) != ID:
            raise ValueError("a record id has 16 bytes")
        self.steps[step.record_id] = step
