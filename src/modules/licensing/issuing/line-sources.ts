import { LINE_SOURCES } from "../domain/vocabulary"

/** SQL list of the sources whose licenses stand for the units of a line; reconciling counts these alone. */
export const LINE_SOURCES_SQL = `(${LINE_SOURCES.map((source) => `'${source}'`).join(", ")})`
