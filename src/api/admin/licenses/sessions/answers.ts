import {
  sessionBorrowed,
  sessionEnded,
  sessionList,
  sessionPeaks,
} from "../../../lib/session-answers"

/** The answers about a license's floating seats. */
export const sessionAnswers = {
  sessions: sessionList,
  session_borrowed: sessionBorrowed,
  session_ended: sessionEnded,
  session_peaks: sessionPeaks,
}
