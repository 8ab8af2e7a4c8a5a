/**
 * Longest wait for the database; a program should not hang on its start. Above the limit of a statement,
 * and far enough below the two seconds that are promised that a busy server keeps them.
 */
const DEADLINE_MS = 1_600

/** The result of `work`, or an error if it takes too long. */
export async function withinDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer")), DEADLINE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
