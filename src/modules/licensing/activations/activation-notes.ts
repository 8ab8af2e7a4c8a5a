import type { Actor } from "../domain/vocabulary"
import { ANNOTATE_ACTIVATION } from "./activation-sql"
import type { DatabaseService, TimelineService } from "../storage"

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
      const changed = await this.database.run<{
        license_id: string
        order_id: string | null
        previous: string | null
      }>(ANNOTATE_ACTIVATION, { id: activationId, note }, tx)
      await this.timeline.record(
        changed.map(({ license_id, order_id, previous }) => ({
          type: "activation.annotated",
          actor,
          order_id,
          activation_id: activationId,
          license_ids: [license_id],
          data: { from: previous, to: note },
        })),
        tx
      )
    })
  }
}
