import type { Context } from "@medusajs/framework/types"

import { MAX_SERIAL_LENGTH, MAX_SERIALS } from "../domain/serials/serial-codes"
import {
  type LineRepair,
  lineRepair,
  type CodeColumns,
  isMarkup,
  namedColumns,
  separatorOf,
  USUAL_COLUMNS,
} from "../domain/serials/import-lines"
import {
  readSerialCells,
  type SerialLine,
  type SerialLineFault,
  type SerialLineFaultCode,
  serialLineFault,
} from "../domain/serials/serial-lines"
import type { Actor } from "../domain/vocabulary"
import { licensingError } from "../errors"
import {
  type DatabaseService,
  EncodingError,
  entityId,
  lineCells,
  type TextLine,
  textLines,
  type TimelineService,
} from "../storage"
import type { LockedBatch, SerialBatchesService } from "./serial-batches"
import type { NewSerial, SerialStoreService } from "./serial-store"

/** Lines stored in one transaction. */
const BLOCK = 1000
/** Longest line: a serial, its verification number and quotes around them. */
const MAX_LINE = 4 * MAX_SERIAL_LENGTH
/** Number of wrong lines after which the file counts as something else. */
const MAX_FAULTS = 10_000
/** Most faults that the report lists. */
const REPORTED_FAULTS = 200

/**
 * The report on a file. `faults` are the first {@link LISTED_FAULTS} of `faulty`; `repairs` are the first of
 * the `repaired` good lines.
 */
export type SerialImportReport = {
  good: number
  faulty: number
  faults: SerialLineFault[]
  repaired: number
  repairs: LineRepair[]
}

/** How to read a file. */
export type SerialImportOptions = {
  /** Accept serials that are easy to guess. */
  allow_weak: boolean
  /** The first line is a code, even though it holds no digit. */
  first_line_is_code: boolean
}

type Cradle = {
  databaseService: DatabaseService
  serialBatchesService: SerialBatchesService
  serialStoreService: SerialStoreService
  timelineService: TimelineService
}

type Numbered = NewSerial & { line: number }

/** The state of reading a file: what its header said, and whether its first serial is still to come. */
type Reading = SerialImportOptions & {
  columns: CodeColumns
  separator: string | null
  begun: boolean
}

/**
 * Imports files of serial numbers into a batch that is not in use until confirmed. A line is a record: the
 * serial, and its verification number in a second cell.
 */
export class SerialImportService {
  private readonly database: DatabaseService
  private readonly batches: SerialBatchesService
  private readonly store: SerialStoreService
  private readonly timeline: TimelineService

  constructor(cradle: Cradle) {
    this.database = cradle.databaseService
    this.batches = cradle.serialBatchesService
    this.store = cradle.serialStoreService
    this.timeline = cradle.timelineService
  }

  /**
   * Imports a file, replacing what was imported into the batch before. One import runs at a time: a second one
   * starts over and the first is refused. The next import discards what a killed process left.
   * @throws SERIAL_BATCH_NOT_FOUND; SERIAL_BATCH_STATE if the batch is generated, in use, or taken over by a
   *   later import; SERIAL_FILE_REFUSED if the file is not UTF-8 or has too many serials or wrong lines
   */
  async read(
    id: string,
    file: AsyncIterable<Uint8Array>,
    options: SerialImportOptions
  ): Promise<SerialImportReport> {
    const run = await this.begin(id)
    try {
      const report = await this.readLines(id, run, file, options)
      await this.database.transaction(async (tx) => {
        await this.continue(id, run, tx)
        await this.database.query(
          `update licensing_serial_batch set state = 'checked', updated_at = now(),
             with_verification = exists (select 1 from licensing_serial_number s
               join licensing_serial_secret x on x.serial_id = s.id
               where s.batch_id = ? and x.verification_hash is not null) where id = ?`,
          [id, id],
          tx
        )
      })
      return report
    } catch (error) {
      await this.giveUp(id, run)
      throw error instanceof EncodingError
        ? licensingError("SERIAL_FILE_REFUSED", "The file is no UTF-8 text; save it as CSV UTF-8")
        : error
    }
  }

  /**
   * Puts an imported batch into use.
   * @throws SERIAL_BATCH_NOT_FOUND; SERIAL_BATCH_STATE if nothing was imported, or it is already in use
   */
  async confirm(id: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const batch = await this.batches.lock(id, tx)
      if (batch.state !== "checked" || batch.count === 0) {
        throw licensingError("SERIAL_BATCH_STATE", "There is nothing to confirm in this batch")
      }
      await this.database.query(
        "update licensing_serial_batch set state = 'ready', run = null, updated_at = now() where id = ?",
        [id],
        tx
      )
      await this.timeline.record(
        [
          {
            type: "serial_batch.imported",
            actor,
            program_id: batch.program_id,
            serial_batch_id: id,
            data: { count: batch.count },
          },
        ],
        tx
      )
    })
  }

  /** Deletes batches whose import nobody confirmed for `hours`, with their serials. */
  async forgetUnconfirmed(hours: number, actor: Actor): Promise<void> {
    await this.forEachIdle(
      "state in ('importing', 'checked') and updated_at < now() - make_interval(hours => ?::integer)",
      hours,
      async (id, tx) => await this.batches.delete(id, actor, tx)
    )
  }

  /**
   * Deletes what abandoned imports stored, so that their codes are free for another batch; the batch waits for
   * a file again. @param minutes since the last stored line
   */
  async dropAbandoned(minutes: number): Promise<void> {
    await this.forEachIdle(
      `state = 'importing' and count > 0
       and updated_at < now() - make_interval(mins => ?::integer)`,
      minutes,
      async (id, tx) => await this.clear(id, entityId("lsrun"), tx)
    )
  }

  /** Runs `act` on each batch that matches, locked; a batch locked by somebody else is in use and skipped. */
  private async forEachIdle(
    where: string,
    value: number,
    act: (id: string, tx: Context) => Promise<void>
  ): Promise<void> {
    const next = async () =>
      await this.database.transaction(async (tx) => {
        const [batch] = await this.database.query<{ id: string }>(
          `select id from licensing_serial_batch where ${where} limit 1 for update skip locked`,
          [value],
          tx
        )
        if (batch) {
          await act(batch.id, tx)
        }
        return batch !== undefined
      })
    while (await next()) {
      // The next id.
    }
  }

  private async begin(id: string): Promise<string> {
    return await this.database.transaction(async (tx) => {
      const batch = await this.batches.lock(id, tx)
      if (batch.source !== "imported" || batch.state === "ready") {
        throw licensingError("SERIAL_BATCH_STATE", "Nothing can be imported into this batch")
      }
      const run = entityId("lsrun")
      await this.clear(id, run, tx)
      return run
    })
  }

  private async giveUp(id: string, run: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const batch = await this.batches.lock(id, tx)
      if (batch.run === run) {
        await this.clear(id, run, tx)
      }
    })
  }

  private async clear(id: string, run: string, tx: Context): Promise<void> {
    await this.batches.empty(id, tx)
    await this.database.query(
      `update licensing_serial_batch set run = ?, count = 0, state = 'importing', updated_at = now()
       where id = ?`,
      [run, id],
      tx
    )
  }

  /** The batch, locked, if this import still owns it. */
  private async continue(id: string, run: string, tx: Context): Promise<LockedBatch> {
    const batch = await this.batches.lock(id, tx)
    if (batch.run !== run) {
      throw licensingError("SERIAL_BATCH_STATE", "Another file is being read into this batch")
    }
    return batch
  }

  private async readLines(
    id: string,
    run: string,
    file: AsyncIterable<Uint8Array>,
    options: SerialImportOptions
  ): Promise<SerialImportReport> {
    const report: SerialImportReport = {
      good: 0,
      faulty: 0,
      faults: [],
      repaired: 0,
      repairs: [],
    }
    const reading: Reading = { ...options, columns: USUAL_COLUMNS, separator: null, begun: false }
    let block: TextLine[] = []
    const flush = async () => {
      await this.take(id, run, block, reading, report)
      block = []
    }
    for await (const line of textLines(file, MAX_LINE)) {
      block.push(line)
      if (block.length === BLOCK) {
        await flush()
      }
    }
    await flush()
    return report
  }

  private async take(
    id: string,
    run: string,
    block: TextLine[],
    reading: Reading,
    report: SerialImportReport
  ): Promise<void> {
    const faults: [line: number, code: SerialLineFaultCode][] = []
    const serials: Numbered[] = []
    for (const { number: line, text } of block) {
      const read = readLine(text, line, reading)
      if (read && "fault" in read) {
        faults.push([line, read.fault])
      } else if (read) {
        const { repair, ...serial } = read
        serials.push({ ...serial, line })
        if (repair) {
          report.repaired++
          report.repairs.push(
            ...(report.repairs.length < REPORTED_FAULTS ? [lineRepair(line, repair)] : [])
          )
        }
      }
    }
    if (report.good + serials.length > MAX_SERIALS) {
      throw licensingError(
        "SERIAL_FILE_REFUSED",
        `A batch has at most ${MAX_SERIALS} serial numbers`
      )
    }
    faults.push(...(await this.add(id, run, serials, report)))
    faults.sort(([one], [other]) => one - other)
    report.faulty += faults.length
    const room = REPORTED_FAULTS - report.faults.length
    report.faults.push(...faults.slice(0, room).map(([line, code]) => serialLineFault(line, code)))
    if (report.faulty > MAX_FAULTS) {
      throw licensingError(
        "SERIAL_FILE_REFUSED",
        `More than ${MAX_FAULTS} lines are wrong; the first: line ${report.faults[0]?.line} ${report.faults[0]?.message}`
      )
    }
  }

  private async add(
    id: string,
    run: string,
    serials: Numbered[],
    report: SerialImportReport
  ): Promise<[number, SerialLineFaultCode][]> {
    if (serials.length === 0) {
      return []
    }
    const taken = await this.database.transaction(async (tx) => {
      const batch = await this.continue(id, run, tx)
      const taken = await this.store.add(id, batch.count + 1, serials, tx)
      await this.database.query(
        "update licensing_serial_batch set count = count + ?::integer, updated_at = now() where id = ?",
        [serials.length - taken.length, id],
        tx
      )
      return taken
    })
    report.good += serials.length - taken.length
    return taken.map(({ index, in_batch }) => [
      serials[index]?.line ?? 0,
      in_batch ? "DUPLICATE" : "TAKEN",
    ])
  }
}

/**
 * What a line holds; null = no record: an empty line, a separator declaration, column names. The latter two
 * come only before the first serial and say how to read the rest.
 * @throws SERIAL_FILE_REFUSED if it is an HTML page
 */
function readLine(text: string | null, line: number, reading: Reading): SerialLine {
  if (text === null) {
    return { fault: "TOO_LONG" }
  }
  if (isMarkup(text)) {
    throw licensingError(
      "SERIAL_FILE_REFUSED",
      `Line ${line} is of a web page, so the file is no list: export it as CSV and try again`
    )
  }
  const separator = reading.begun ? null : separatorOf(text)
  if (separator !== null) {
    reading.separator = separator
    return null
  }
  const cells = lineCells(text, reading.separator)
  if (!cells) {
    return { fault: "MALFORMED" }
  }
  const columns = reading.begun ? null : namedColumns(cells)
  if (columns) {
    reading.columns = columns
    reading.begun = true
    return null
  }
  const read = readSerialCells(cells, {
    allowWeak: reading.allow_weak,
    columns: reading.columns,
    isFirst: !reading.begun && !reading.first_line_is_code,
  })
  reading.begun ||= read !== null
  return read
}
