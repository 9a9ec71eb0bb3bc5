"""The two roots: something the patient can be told about, and an answer that a record refuses."""

from app.words import N_


class TaktError(Exception):
    """Something went wrong that the patient can be told about."""

    sentence: str = N_(
        "Something went wrong. What you have saved is still there. Try again, or close Takt and open it again."
    )

    def __init__(self, **values: object) -> None:
        super().__init__(type(self).__name__, *sorted(values))
        self.values = values


class FieldError(TaktError):
    """An answer that a record refuses. `field` names the question it belongs to."""

    def __init__(self, field: str, **values: object) -> None:
        super().__init__(**values)
        self.field = field
