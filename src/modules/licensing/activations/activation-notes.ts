import type { Actor } from "../domain/vocabulary"
import type { DatabaseService } from "../storage/database"
import type { TimelineService } from "../storage/timeline"

type Cradle = { databaseService: DatabaseService; timelineService: TimelineService }

/** The labels that people give to computers. */
export class ActivationNotesService {
  private readonly database: DatabaseService
  private readonly timeline: TimelineService

  constructor({ databaseService, timelineService }: Cradle) {
    this.database = databaseService
    this.timeline = timelineService
  }

  /**
   * Changes the label of a computer, with one timeline row.
   * The same label again changes nothing.
   */
  async annotate(activationId: string, note: string | null, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const changed = await this.database.query<{
        license_id: string
        order_id: string | null
        former: string | null
      }>(
        `update licensing_activation a set note = ?, updated_at = now()
         from licensing_license l,
           (select id, note from licensing_activation where id = ? for update) former
         where a.id = former.id and l.id = a.license_id and former.note is distinct from ?
         returning a.license_id, l.order_id, former.note as former`,
        [note, activationId, note],
        tx
      )
      await this.timeline.record(
        changed.map(({ license_id, order_id, former }) => ({
          type: "activation.annotated",
          actor,
          order_id,
          activation_id: activationId,
          license_ids: [license_id],
          data: { from: former, to: note },
        })),
        tx
      )
    })
  }
}
