import type { Readable } from "node:stream"

import { open } from "../domain/envelope"
import { unpackSerial } from "../domain/serials/serial-codes"
import type { Actor } from "../domain/vocabulary"
import { licensingError } from "../errors"
import {
  CrlfRows,
  type DatabaseService,
  type DataKeysService,
  FirstCellRows,
  guardedSql,
  type TimelineService,
} from "../storage"
import { serialBatchNotFound } from "./serial-errors"

/** `codes`: whole codes and verification numbers; the caller checks the right to see them. */
export type SerialExportRequest = { batch_id: string; codes: boolean; actor: Actor }

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  timelineService: TimelineService
}

/** The serials of a batch as CSV, for printing; PostgreSQL writes the rows as they pass. */
export class SerialExportService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * The file as a stream; destroying it ends the query. A file with codes is written to the timeline
   * before its first byte.
   * @throws SERIAL_BATCH_NOT_FOUND; SERIAL_BATCH_STATE if the batch is not in use yet
   */
  async csv({ batch_id, codes, actor }: SerialExportRequest): Promise<Readable> {
    const { databaseService, dataKeysService, timelineService } = this.cradle
    const [batch] = await databaseService.query<{
      state: string
      count: number
      program_id: string
    }>("select state, count, program_id from licensing_serial_batch where id = ?", [batch_id])
    if (!batch) {
      throw serialBatchNotFound(batch_id)
    }
    if (batch.state !== "ready") {
      throw licensingError("SERIAL_BATCH_STATE", "The batch is not complete yet")
    }
    const { encryption } = await dataKeysService.get()
    if (codes) {
      await timelineService.record([
        {
          type: "serial_batch.exported",
          actor,
          program_id: batch.program_id,
          serial_batch_id: batch_id,
          data: { count: batch.count },
        },
      ])
    }
    const rows = codes
      ? new FirstCellRows(["serial_number", "verification_number"], (cell) => {
          const [id = "", sealed = ""] = cell.split(" ")
          const serial = unpackSerial(open(sealed, id, encryption).toString("utf8"))
          return [serial.code, serial.verification_number ?? ""]
        })
      : new CrlfRows()
    const sql = databaseService.inlined(exportSql(codes), [batch_id])
    return await databaseService.copied(sql, rows)
  }
}

/** The statement; its one value is the batch. */
function exportSql(codes: boolean): string {
  return `copy (
    select ${codes ? "s.id || ' ' || x.code_encrypted" : guardedSql("s.value_redacted")} as serial_number,
      s.number, pr.code as program, ${guardedSql("b.name")} as batch, s.status,
      s.blacklisted_at is not null as blacklisted, o.display_id as order_number
    from licensing_serial_number s
    join licensing_serial_batch b on b.id = s.batch_id
    join licensing_program pr on pr.id = b.program_id
    ${codes ? "join licensing_serial_secret x on x.serial_id = s.id" : ""}
    left join "order" o on o.id = s.order_id
    where s.batch_id = ? and s.deleted_at is null
    order by s.number
  ) to stdout with (format csv, header true, encoding 'UTF8')`
}
