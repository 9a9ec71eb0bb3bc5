"""The screens of this part, by route."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.exercise.edit import EditExercise
from app.views.exercise.fear import MeetFear
from app.views.exercise.log import LogExercise
from app.views.exercise.one import OneExercise
from app.views.exercise.programme import EditProgramme
from app.views.exercise.screen import ExerciseScreen

ROUTES: dict[str, Callable[..., ft.Control]] = {
    "/exercise": ExerciseScreen,
    "/exercise/one": OneExercise,
    "/exercise/log": LogExercise,
    "/exercise/fear": MeetFear,
    "/exercise/edit": EditExercise,
    "/exercise/programme": EditProgramme,
}
