import { model } from "@medusajs/framework/utils"

/**
 * Wrong serial and verification numbers of one UTC day. The id names the person: `customer:<id>`,
 * `email:<address>` while registering, or `address:<network address>`. `day` is the day that `wrong` counts.
 */
export const SerialTry = model
  .define(
    { name: "serial_try", tableName: "licensing_serial_try" },
    {
      id: model.text().primaryKey(),
      day: model.text(),
      wrong: model.number().default(0),
      last_at: model.dateTime(),
      notified: model.boolean().default(false),
    }
  )
  .indexes([{ on: ["day", "wrong"], where: null }])
