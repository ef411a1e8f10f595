import type { Zone } from '#calendar'
import { complaint } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { isObject, type JsonObject } from '../json/parse-json.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { EntryReader } from './entry.ts'
import { valueOfPlist } from './plist.ts'
import { CLASSIC } from './shape.ts'

const EXPORT_INSTEAD = 'Take the files from the folder entries of Journal.dayone as they are.'

/** Reads one entry of Day One Classic. Names are turned into those of the JSON export, so that both mean the same entry. */
export function readClassic(text: string, zone: Zone): Read {
  const parsed = parseXml(text)
  if ('complaint' in parsed) return parsed
  const value = valueOfPlist(parsed.root)
  if (!isObject(value) || !('Entry Text' in value || 'Creation Date' in value))
    return { complaint: complaint(WHOLE_FILE, 'this property list is no entry of Day One', EXPORT_INSTEAD) }
  return new EntryReader(zone).read(renamed(value), WHOLE_FILE)
}

function renamed(classic: JsonObject): JsonObject {
  const names = new Map(Object.entries(CLASSIC).map(([name, old]) => [old as string, name]))
  return Object.fromEntries(Object.entries(classic).map(([name, value]) => [names.get(name) ?? name, value]))
}
