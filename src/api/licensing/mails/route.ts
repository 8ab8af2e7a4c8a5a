import { loadPreview } from "../../../emails/load-renderer"
import { previewRoute } from "./preview"

export const GET = previewRoute((options, choice) =>
  loadPreview().previewPage(options, choice, "/licensing/mails")
)
