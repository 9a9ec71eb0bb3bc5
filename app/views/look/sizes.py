"""Space, shape and time of the visual language, in dp and milliseconds."""

SPACE = {"hair": 4, "tight": 8, "snug": 12, "base": 16, "room": 20, "wide": 28, "huge": 40}
RADIUS = {"small": 10, "control": 14, "card": 20, "pill": 999}
TARGET = 48  # smallest thing that can be tapped
ACTION = 56  # primary buttons, tick rows, navigation
ICON = {"row": 24, "nav": 26, "hero": 32}
BREAK_RAIL = 840  # from here: rail and two columns
COLUMN = 520  # widest column of text
RAIL = 112  # width of the rail
MOTION = {"fast": 120, "calm": 200}  # ms; both 0 with reduced motion
