/** Ends {@link forEachOrder} early. */
export const STOP = Symbol("stop")

/** Orders taken at a time. */
const ORDERS_PAGE = 100

/**
 * Goes through orders page by page, each page after the last id of the one before, so that the pages do not
 * shift whether a processed order stays in the search or drops out.
 *
 * @param find returns up to {@link ORDERS_PAGE} ids above `after`, in order
 */
export async function forEachOrder(
  find: (after: string, limit: number) => Promise<string[]>,
  act: (orderId: string) => Promise<void | typeof STOP>,
  afterPage?: () => void
): Promise<void> {
  let after = ""
  for (;;) {
    const ids = await find(after, ORDERS_PAGE)
    for (const id of ids) {
      if ((await act(id)) === STOP) {
        return
      }
    }
    const last = ids.at(-1)
    if (last !== undefined) {
      afterPage?.()
    }
    if (last === undefined || ids.length < ORDERS_PAGE) {
      return
    }
    after = last
  }
}
