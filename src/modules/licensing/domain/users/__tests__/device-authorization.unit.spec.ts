import type { DeviceAuthorizationState } from "../../vocabulary"
import {
  DEVICE_SECONDS,
  deviceEnd,
  POLL_SECONDS,
  type PollDecision,
  pollDecision,
} from "../device-authorization"

const START = new Date("2030-01-31T12:00:00Z")
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000)

describe("A program that polls", () => {
  it.each<[string, DeviceAuthorizationState, polled: number | null, at: number, PollDecision]>([
    ["waits, and may ask at once the first time", "pending", null, 0, "pending"],
    ["waits on after the interval", "pending", 10, 10 + POLL_SECONDS, "pending"],
    ["asked in time, but a bit early", "pending", 10, 14, "pending"],
    ["asked too soon", "pending", 10, 13.9, "slow_down"],
    ["gets its tokens", "approved", 10, 15, "approved"],
    ["gets them too if it asks too soon", "approved", 10, 11, "approved"],
    ["is refused", "denied", null, 1, "denied"],
    ["got its tokens before", "used", 10, 20, "used"],
    ["got its tokens before, also when the time is over", "used", 10, 900, "used"],
    ["waits to the last moment", "pending", null, DEVICE_SECONDS - 0.001, "pending"],
    ["came too late", "pending", null, DEVICE_SECONDS, "expired"],
    ["came too late for what was approved", "approved", null, DEVICE_SECONDS, "expired"],
    ["came too late for what was refused", "denied", null, DEVICE_SECONDS, "expired"],
  ])("%s", (_, state, polled, at, decision) => {
    const polled_at = polled === null ? null : after(polled)
    const expires_at = deviceEnd(START)
    expect(
      pollDecision({ state, polled_at, expires_at, interval_seconds: POLL_SECONDS }, after(at))
    ).toBe(decision)
  })

  it("waits as long as its own interval has become", () => {
    const polled_at = START
    const expires_at = deviceEnd(START)
    const decide = (interval_seconds: number) =>
      pollDecision({ state: "pending", polled_at, expires_at, interval_seconds }, after(8))
    expect([decide(5), decide(10)]).toEqual(["pending", "slow_down"])
  })
})
