import { csvRecords } from './csv-record.ts'
import { ndjsonRecords } from './ndjson-record.ts'
import type { Request } from './request.ts'
import type { RecordFormat } from './result.ts'

/** @returns the records of the format that was asked for */
export function recordFormat(request: Request): RecordFormat {
  return request.format === 'csv' ? csvRecords(request) : ndjsonRecords(request)
}
