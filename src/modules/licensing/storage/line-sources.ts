import { LINE_SOURCES } from "../domain/vocabulary"

/** SQL list of the sources whose licenses cover units of a line; reconciling counts only these. */
export const LINE_SOURCES_SQL = `(${LINE_SOURCES.map((source) => `'${source}'`).join(", ")})`
