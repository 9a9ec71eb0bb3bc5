// Reads a calendar with ical.js, as calendar programs do. Usage: node calendar.mjs FILE
// Prints {entries: [{uid, start, sequence}], faults: [what is wrong]} as JSON.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

ICAL.design.strict = true;
const faults = [];
const entries = [];
try {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    for (const name of ['uid', 'dtstamp', 'dtstart', 'sequence', 'summary', 'class']) {
      if (component.getAllProperties(name).length !== 1) faults.push(`${name} stands there not just once`);
    }
    for (const alarm of component.getAllSubcomponents('valarm')) {
      for (const name of ['action', 'trigger', 'description']) {
        if (!alarm.hasProperty(name)) faults.push(`an alarm without ${name}`);
      }
    }
    entries.push({ uid: event.uid, start: event.startDate?.toString(), sequence: event.sequence });
  }
} catch (error) {
  faults.push(String(error));
}
const uids = new Set(entries.map((one) => one.uid));
if (uids.size !== entries.length) faults.push('two entries with one UID');
console.log(JSON.stringify({ entries, faults }));
