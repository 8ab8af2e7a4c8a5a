import { model } from "@medusajs/framework/utils"

/** A request that must act once, and its answer: ids only, never a secret. See `storage/idempotency.ts`. */
export const IdempotencyKey = model
  .define(
    { name: "idempotency_key", tableName: "licensing_idempotency_key" },
    {
      id: model.text().primaryKey(),
      fingerprint: model.text(),
      answer: model.json().nullable(),
    }
  )
  .indexes([{ on: ["created_at"], where: null }])
