"""Files as the other apps write them, with made-up days."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

TODAY = date(2026, 11, 22)

DAYLIO = (
    "\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note\n"
    '2026-03-02,2 mars,måndag,21:35,bra,"arbete | promenad","Sömn:\u00a07 | Stress:\u00a03","","Gick runt sjön.<br>Vilade sen &amp; läste."\n'
    '2026-03-02,2 mars,måndag,8:30 am,okej,"","","",""\n'
    '2026-03-01,1 mars,söndag,20:10,dåligt,"vila","","Tungt","Sov ""illa"", =1+1 i natt"\n'
).encode()

DAYLIO_EARLY = (
    b"year,date,weekday,time,mood,activities,note\n"
    b'2018,18 May,Friday,11:54 pm,happy,"clean | cook | music","Went to a party"\n'
    b'2018,17 May,Thursday,10:21 pm,average,"cook","Stayed in"\n'
)

BEARABLE = (
    b"date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n"
    b'"22nd Jan 2026","2026-01-22","Thursday","am","Symptom","3","Headache (Severe)",""\n'
    b'"22nd Jan 2026","2026-01-22","Thursday","09:15","Mood","4","Calm | Tired",""\n'
    b'"22nd Jan 2026","2026-01-22","Thursday","all day","Sleep","07:45","Asleep 23:10 - 06:55",""\n'
    b'"21st Jan 2026","2026-01-21","Wednesday","all day","Factors","","Walk | Coffee","Stayed in"\n'
    b'"21st Jan 2026","2026-01-21","Wednesday","pm","Health measurements","71.5","Weight (kg)",""\n'
)

TRACK_AND_GRAPH = (
    "FeatureName,Timestamp,Value,Label,Note\r\n"
    "Smärta,2026-09-14T23:30:41.432+02:00,4.0,,\r\n"
    "Smärta,2026-09-15T00:10:37.508+02:00,5.0,Efter städning,Vilade sen\r\n"
    "Promenad,2026-09-16T11:07:28Z,1:10:00,,\r\n"
    "Promenad,2026-09-16T11:07:28Z,1:10:00,,\r\n"
).encode()

TRACK_AND_GRAPH_EARLY = (
    b"FeatureName,Timestamp,Value,Note\n"
    b"Tracker C,2026-09-16T00:13:27.182+01:00,0.0:Label 1,\n"
    b"D,2026-02-08T11:17:39.165Z,-10:-30:20:Some: :la:bel,\n"
)

VISIBLE = (
    "observation_date,tracker_name,tracker_category,observation_value \n"
    "2026-05-22,Sleep,Sleep,2 \n"
    "2026-05-22,Muscle aches,Pain,1 \n"
    "2026-05-22,Note,Note,Lång promenad \n"
).encode()

MEDTIMER = (
    "Påmind;Namn;Dosering;Tagen;Taggar;Intervall;Anteckningar;Påmind (ISO 8601);Tagen (ISO 8601)\n"
    "2 mars 2026 08:00;Paracetamol;1 tablett;2 mars 2026 08:03;;;med mat;2026-03-02T07:00:00Z;2026-03-02T07:03:10Z\n"
    "2 mars 2026 20:00;Paracetamol;1 tablett;;;;;2026-03-02T19:00:00Z;\n"
).encode()


def medtimer_backup(events: list[Any] | None = None) -> bytes:
    """The same as MEDTIMER, as its backup."""
    if events is None:
        taken = int(datetime(2026, 3, 2, 7, 3, 10, tzinfo=UTC).timestamp())
        events = [event(taken, "TAKEN", "med mat"), event(taken + 43_000, "SKIPPED")]
    whole = {
        "medicines": {"version": 9, "list": [{"medicine": {"name": "Paracetamol"}}]},
        "events": {"version": 9, "list": events},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False).encode()


def event(processed: object, status: str, notes: str = "") -> dict[str, Any]:
    return {
        "medicineName": "Paracetamol",
        "amount": "1 tablett",
        "color": -65536,
        "useColor": False,
        "status": status,
        "remindedTimestamp": 1,
        "processedTimestamp": processed,
        "reminderId": 3,
        "tags": [],
        "notes": notes,
    }


HABITS = (
    "Position,Name,Question,Description,NumRepetitions,Interval,Color\n"
    "001,Träna lugnt!,Tränade du?,,3,7,#FF8F00\n"
    "002,Gå (km),,,1,1,#AFB42B\n"
)
TICKS = "Date,Value,Notes\n2026-04-03,YES_MANUAL,kändes bra\n2026-04-02,YES_AUTO,\n2026-04-01,SKIP,\n2026-03-31,NO,\n"
AMOUNTS = "Date,Value,Notes\n2026-04-03,2500,\n"


def zipped(files: dict[str, str | bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packing:
        for name, content in files.items():
            packing.writestr(name, content)
    return made.getvalue()


def loop_zip() -> bytes:
    return zipped(
        {
            "Habits.csv": HABITS,
            "001 Trna lugnt/Scores.csv": "Date,Score\n2026-04-03,0.0519\n",
            "001 Trna lugnt/Checkmarks.csv": TICKS,
            "002 G km/Checkmarks.csv": AMOUNTS,
            "Scores.csv": "Date,Träna lugnt!,Gå (km),\n2026-04-03,0.0519,0.1,\n",
            "Checkmarks.csv": "Date,Träna lugnt!,Gå (km),\n2026-04-03,YES_MANUAL,2500,\n",
        }
    )


HABITS_TABLE = (
    "create table Habits (id integer primary key autoincrement, archived integer, color integer, description text, "
    "freq_den integer, freq_num integer, highlight integer, name text, position integer, reminder_hour integer, "
    "reminder_min integer, reminder_days integer not null default 127, type integer not null default 0, "
    'target_type integer not null default 0, target_value real not null default 0, unit text not null default "", '
    "question text, uuid text)"
)
REPETITIONS_TABLE = (
    "create table Repetitions (id integer primary key autoincrement, habit integer not null references habits(id), "
    "timestamp integer not null, value integer not null, notes text)"
)


def loop_backup(*more: str) -> bytes:
    """The same as `loop_zip`, as its backup; `more` is done to the tables before it is saved."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for one in (HABITS_TABLE, REPETITIONS_TABLE):
            made.execute(one)
        made.execute("insert into Habits (id, name, position, type) values (7, 'Träna lugnt!', 0, 0)")
        made.execute("insert into Habits (id, name, position, type) values (8, 'Gå (km)', 1, 1)")
        days = [
            (7, date(2026, 4, 3), 2, "kändes bra"),
            (7, date(2026, 4, 1), 3, ""),
            (7, date(2026, 3, 31), 0, None),
            (8, date(2026, 4, 3), 2500, None),
        ]
        for habit, day, value, notes in days:
            at = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
            made.execute(
                "insert into Repetitions (habit, timestamp, value, notes) values (?, ?, ?, ?)",
                (habit, at, value, notes),
            )
        for one in more:
            made.execute(one)
        return made.serialize()


TABLE = (
    "Datum;Klockslag;Smärta;Steg;Vila;Kommentar\r\n"
    "2026-03-02;21:35;6;4 200;1h 20m;Lång dag\r\n"
    "2026-03-03;07:10;4,0;3,5;;\r\n"
    "2026-03-03;19:00;11;;;\r\n"
).encode("cp1252")

FILES: dict[str, list[tuple[str, bytes]]] = {
    "daylio": [("daylio_export_2026_03_03.csv", DAYLIO), ("daylio.csv", DAYLIO_EARLY)],
    "bearable": [("bearable-export-22-01-2026.csv", BEARABLE)],
    "track-and-graph": [("TrackAndGraph.csv", TRACK_AND_GRAPH), ("tg.csv", TRACK_AND_GRAPH_EARLY)],
    "loop": [
        ("Loop Habits CSV 2026-04-03.zip", loop_zip()),
        ("Loop Habits Backup 2026-04-03 101500.db", loop_backup()),
    ],
    "medtimer": [("MedTimer_Events.csv", MEDTIMER), ("MedTimer_Backup.json", medtimer_backup())],
    "visible": [("Visible_Data_Export.csv", VISIBLE)],
}
EVERY = [(kind, name, content) for kind, files in FILES.items() for name, content in files]
