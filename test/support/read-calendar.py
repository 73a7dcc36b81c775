"""Reads the calendar files named on the command line, each by the libraries that are here, and prints what each saw."""

import json
import sys
from datetime import timezone
from importlib.metadata import version

import icalendar

try:
    import vobject
except ImportError:
    vobject = None


def moment(value):
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def text(value):
    return None if value is None else str(value)


def by_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    return {
        "method": text(calendar.get("method")),
        "events": [
            {
                "uid": text(event["uid"]),
                "sequence": int(event["sequence"]),
                "start": moment(event.decoded("dtstart")),
                "end": moment(event.decoded("dtend")),
                "summary": text(event["summary"]),
                "location": text(event.get("location")),
                "description": text(event.get("description")),
                "status": text(event.get("status")),
                "attendee": text(event["attendee"].params["CN"]) if "attendee" in event else None,
                "components": len(event.subcomponents),
            }
            for event in calendar.walk("VEVENT")
        ],
    }


def by_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    value = lambda thing, name: getattr(thing, name).value if hasattr(thing, name) else None
    return {
        "method": value(calendar, "method"),
        "events": [
            {
                "uid": value(event, "uid"),
                "sequence": int(value(event, "sequence")),
                "start": moment(value(event, "dtstart")),
                "end": moment(value(event, "dtend")),
                "summary": value(event, "summary"),
                "location": value(event, "location"),
                "description": value(event, "description"),
                "status": value(event, "status"),
                "attendee": event.attendee.params["CN"][0] if hasattr(event, "attendee") else None,
                "components": len(list(event.components())),
            }
            for event in calendar.contents.get("vevent", [])
        ],
    }


READERS = {"icalendar": (icalendar.__version__, by_icalendar)}
if vobject is not None:
    READERS["vobject"] = (version("vobject"), by_vobject)

seen = {
    f"{name} {release}": {path: read(open(path, "rb").read()) for path in sys.argv[1:]}
    for name, (release, read) in READERS.items()
}
print(json.dumps(seen))
