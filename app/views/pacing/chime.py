"""The sounds of the timer: two soft tones, rising when it is time to go on and falling when it is time to pause."""

from __future__ import annotations

import io
import math
import struct
import wave
from functools import cache

from app.rehab.pacing import Phase

RATE = 22_050
LOUDNESS = 0.35
TONE_SECONDS, FADE = 0.55, 5.0

# E, G and C above middle C: a chime, not an alarm.
NOTES: dict[Phase, tuple[float, ...]] = {
    Phase.ACTIVE: (523.25, 659.25),
    Phase.REST: (659.25, 523.25),
    Phase.OVER: (659.25, 523.25, 392.0),
}


@cache
def chime(phase: Phase) -> bytes:
    """The sound of a change as a WAV file in memory, one to two seconds long."""
    samples = [sample for note in NOTES[phase] for sample in tone(note)]
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return made.getvalue()


def tone(hertz: float) -> list[int]:
    """One note that fades like a bell, in whole samples."""
    length = int(RATE * TONE_SECONDS)
    loudest = LOUDNESS * (2**15 - 1)
    return [
        round(
            loudest
            * min(1.0, n / 200)
            * math.exp(-FADE * n / length)
            * math.sin(2 * math.pi * hertz * n / RATE)
        )
        for n in range(length)
    ]
