import type { Text } from "../../react/text"

/** "1 of 3 seats free", from the answer to a task. */
export function freeSeats(
  { messages, fill, number }: Text,
  { free_seats, seats }: { free_seats: number | null; seats: number | null }
): string {
  return free_seats === null || seats === null
    ? messages.seats.freeUnlimited
    : fill(messages.seats.free, { free: number(free_seats), total: number(seats) })
}
