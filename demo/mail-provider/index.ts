import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { SmtpNotificationService } from "./service"

/** Sends the dev app's mails by SMTP. A shop has its own provider; this one is not in the package. */
export default ModuleProvider(Modules.NOTIFICATION, { services: [SmtpNotificationService] })
