// Written by `npm run openapi` from the operations in src/api; not to be edited.

export interface paths {
    "/admin/license-programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List programs */
        get: operations["listLicensePrograms"];
        put?: never;
        /**
         * Create a program
         * @description Makes its application signature too.
         */
        post: operations["createLicenseProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-programs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a program */
        get: operations["retrieveLicenseProgram"];
        put?: never;
        /**
         * Change a program
         * @description What is left out stays. `features` replaces the catalogue, which may gain features, rename, retire and bring them back, but never lose one or change its code or bit. Another `code` is refused.
         */
        post: operations["updateLicenseProgram"];
        /** Delete a program without policies */
        delete: operations["deleteLicenseProgram"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-programs/{id}/reveal-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal a program's application signature
         * @description Recorded in the timeline with who asked.
         */
        post: operations["revealLicenseProgramSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List policies */
        get: operations["listLicensePolicies"];
        put?: never;
        /**
         * Create a policy
         * @description What is left out takes its default. POLICY_INVALID names every field that does not go with the others.
         */
        post: operations["createLicensePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a policy */
        get: operations["retrieveLicensePolicy"];
        put?: never;
        /**
         * Change a policy
         * @description What is left out stays; issued licenses stay as they are. Another `code` or `program_id` is refused. Policies of one bundle agree in `authorization`, `quantity_mode`, `issue_on` and `on_refund`: `with_bundled` changes all of them.
         */
        post: operations["updateLicensePolicy"];
        /** Delete a policy that is not sold and has no licenses */
        delete: operations["deleteLicensePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bundles */
        get: operations["listLicenseBundles"];
        put?: never;
        /**
         * Create a bundle
         * @description Its policies agree in `authorization`, `quantity_mode`, `issue_on` and `on_refund`. Its `code` is unique among bundles and programs.
         */
        post: operations["createLicenseBundle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-bundles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a bundle */
        get: operations["retrieveLicenseBundle"];
        put?: never;
        /**
         * Change a bundle
         * @description What is left out stays; `items` replaces what it holds. What was sold keeps what it held, and its name then. Another `code` is refused.
         */
        post: operations["updateLicenseBundle"];
        /** Delete a bundle that no variant sells and nobody bought */
        delete: operations["deleteLicenseBundle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/product-variants/{id}/license-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the policies that a sold unit of a variant issues or tops up */
        get: operations["listVariantLicensePolicies"];
        put?: never;
        /**
         * Add and remove policies of a variant
         * @description Adding what is there and removing what is not changes nothing. `top_ups` sell more counted uses of licenses that the buyer has: the order line names the license in its metadata, `licensing_license_id`. Policies take the place of a bundle of the variant with `replace_bundle` only.
         */
        post: operations["updateVariantLicensePolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/product-variants/{id}/license-bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the bundle that a variant sells
         * @description null: it sells none, or policies of its own.
         */
        get: operations["retrieveVariantLicenseBundle"];
        put?: never;
        /**
         * Set the bundle that a variant sells
         * @description It replaces the one that it sold; null takes it away. Orders already placed keep what they were owed. It takes the place of policies of the variant with `replace_policies` only. What replaces something counts as sold since then.
         */
        post: operations["setVariantLicenseBundle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/products/{id}/license-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a product's variants with the policies or the bundle that they sell */
        get: operations["listProductLicensePolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List licenses
         * @description `count` is exact to 10 000; beyond, `count_capped` is true.
         */
        get: operations["listLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List licenses, by whole key or computer too
         * @description The list with its filters in the body. `q` is a whole key or its end; an order number, reference or id; the beginning of the owner's name, company or e-mail; a computer's whole site code, machine ID or fingerprint, or the beginning of its name or label. A short beginning may mean more than the 1 000 that are looked at.
         */
        post: operations["searchLicenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export licenses as CSV
         * @description RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves out. Whole keys only with `keys=true`, which is recorded.
         */
        get: operations["exportLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act on many licenses at once
         * @description To `ids`, or to all that `filter` means: then one call does up to 500, and is to be repeated with `after` = `next` until `next` is null. Each license is done with its timeline row or not at all; what one is refused for keeps no other. Repeating a call is harmless, except renewing by a duration without an `Idempotency-Key`.
         */
        post: operations["batchLicenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a license with all its entitlements */
        get: operations["retrieveLicense"];
        put?: never;
        /**
         * Edit a license
         * @description What is left out stays. Its kind, program and policy never change.
         */
        post: operations["updateLicense"];
        /**
         * Delete a license for good
         * @description Wipes its key. Irreversible; reconciling does not issue it again.
         */
        delete: operations["deleteLicense"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a license */
        post: operations["suspendLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a suspended or revoked license back into force
         * @description Also against its order: reconciling then lets it be.
         */
        post: operations["reinstateLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a license */
        post: operations["revokeLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset parts of a license
         * @description Without `parts`: activations and transfers, not the term.
         */
        post: operations["resetLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a license
         * @description To the date `until`, or by the ISO 8601 duration `by`, or with neither by the license's own term. By a duration each call renews it again, unless it is repeated with the same `Idempotency-Key`.
         */
        post: operations["renewLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/renew/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview the end of a license that is renewed now */
        post: operations["previewLicenseRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/rekey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a license a new key
         * @description The former key works for `grace_hours` more (default 0: it ends at once) and never comes back. Activated computers stay activated. Offline files that are out, except those of named users, are on the revocation list from the end of the former key. The owner is mailed. Each call draws another key, unless it is repeated with the same `Idempotency-Key`.
         */
        post: operations["rekeyLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act on a whole unit of a bundle
         * @description On all licenses of the unit that the license was sold in, or on none: what one is refused for stops all. Renewing leaves those without a term as they are. Repeating a call is harmless, except renewing by a duration without an `Idempotency-Key`.
         */
        post: operations["actOnLicenseUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a license to its owner again */
        post: operations["resendLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal a license's whole key
         * @description Recorded in the timeline with who asked.
         */
        post: operations["revealLicenseKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happened to a license, the newest first */
        get: operations["listLicenseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the activations of a license, ended ones included */
        get: operations["listActivations"];
        put?: never;
        /**
         * Activate a license on a computer by its typed codes
         * @description The same computer again gets its activation, and no seat. Without a free seat it is refused unless `beyond_seats` says to go on. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["createActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/activations/{activation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the label of a computer */
        post: operations["updateActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/activations/{activation_id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate the same computer again, whatever changed about it */
        post: operations["reactivateActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/activations/{activation_id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an activation's seat to another computer, without a removal code */
        post: operations["replaceActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/activations/{activation_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an activation and free its seat, without a removal code */
        post: operations["removeActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/activations/{activation_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reset a device: end its activation and free its seat */
        post: operations["resetActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/activations/{activation_id}/send-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a computer's activation code, to the owner by default */
        post: operations["mailActivationCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/activations/{activation_id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show an activation's locks beside those of typed codes
         * @description `locks` is null where the codes are wrong or a computer has no locks to compare.
         */
        post: operations["compareActivationLocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let tasks be tried again that wrong codes locked for today */
        post: operations["unlockLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who sits on the floating seats of a license now */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/sessions/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how many floating seats of a license were in use at most
         * @description Kept for 13 months. An hour or day in which nobody ran and nobody was refused has no row.
         */
        get: operations["listSessionPeaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/sessions/borrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a floating seat along for a computer, with its machine file
         * @description With `feature` the seat of that feature, of a floating license only beside its own. Until `until`, or for `hours`; without both as long as the license allows. The file ends when the seat is free again; until then the seat counts, whatever the computer does. It is shown this once. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["borrowSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/sessions/{session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session and free its floating seat
         * @description The next heartbeat of the computer answers NO_SESSION. Its program may take a seat again, since it stays activated; to keep it out, end its activation. The machine file of a borrowed seat runs on, so SESSION_BORROWED refuses unless `frees_borrowed` says that it may; the revocation list then names the file.
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users of a license for named users */
        get: operations["listUsers"];
        put?: never;
        /**
         * Assign users to a license for named users
         * @description Up to 1000 at once, in the order of the list, as many as there are free places (`max_users`). The answer says of each line what it came to. Who is assigned already stays so, so the same list again changes nothing. Who has accepted no invitation yet, and waits for none, is mailed one after the answer.
         */
        post: operations["assignUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the users of a license as CSV
         * @description RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves out. The file can be assigned to another license as it is.
         */
        get: operations["exportUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a license for named users from a user
         * @description The place is free at once. It is effective at the next call of the user's program.
         */
        delete: operations["unassignUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users/{user_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a user for all licenses of their owner
         * @description They keep their places. It is effective at the next call of the user's program.
         */
        post: operations["disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users/{user_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a disabled user in again */
        post: operations["enableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users/{user_id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a user the invitation again
         * @description The link of the former one stops working. It works once, for `users.invitationDays`; nobody but the user sees it.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users/{user_id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a user a link that sets a new password
         * @description It works once, for `users.passwordHours`; nobody but the user sees it. Their password stays until they set another.
         */
        post: operations["sendUserPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users/{user_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a user's password by hand
         * @description Only with the option `users.setPasswords`, and only for accounts that their link made and that are for nothing but licenses of this owner (`password_settable`). Ends their sign-ins. They are mailed that it happened, with a link by which they set one of their own; before they have, no program signs them in (USER_PASSWORD_CHANGE_REQUIRED). If the mail does not go, nothing is set.
         */
        post: operations["setUserPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/users/{user_id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End every sign-in of a user with programs
         * @description For all licenses of their owner. It is effective at the next call of the user's program. They may sign in again.
         */
        post: operations["endUserSignIns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/consumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the counted uses of a license, by day and by month */
        get: operations["retrieveConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/consumption/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back uses that were counted in the present period
         * @description Corrections go downward only. The license's history says who corrected, and why. To begin from nothing, reset the license with the part `consumption`. Each call corrects, unless it is repeated with the same `Idempotency-Key`.
         */
        post: operations["correctConsumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-computers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the computers of the shop
         * @description `q` is the beginning of a computer's name or label, a whole site code, machine ID or fingerprint, or whatever finds the license. A short beginning may match more than the 1,000 that are searched. `count` is exact to 10 000; beyond, `count_capped` is true.
         */
        post: operations["searchComputers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/offline-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files that were given out for a license */
        get: operations["listOfflineFiles"];
        put?: never;
        /**
         * Make a license file, or the machine file of an activation
         * @description A refusal has the code of its verdict, see docs/verdicts.md. The file ends after `ttl` seconds, but never after the license or the days that its policy allows.
         */
        post: operations["createOfflineFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/offline-files/{file_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a machine file back, so that its seat is free
         * @description With the receipt that the program showed, or without one for a computer that can make none. An activation in force that the file was made for ends with it; on a floating license only the borrowed seat is free.
         */
        post: operations["returnOfflineFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/license-requests/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show which computer a license request is about */
        post: operations["previewLicenseRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licenses/{id}/license-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate the computer of a license request and make its machine file
         * @description Both, or neither. A computer that is activated keeps its seat. Without a free seat it is refused unless `beyond_seats` says to go on. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["answerLicenseRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the licensing of an order */
        get: operations["retrieveOrderLicensing"];
        put?: never;
        /**
         * Edit the licensing facts of an order
         * @description What is left out stays. An order that is not `active` blocks its licenses.
         */
        post: operations["updateOrderLicensing"];
        /**
         * Delete an order's licenses for good
         * @description The order's number has to be sent along. Irreversible, and no money moves. The native order goes too only if it has no payment, no fulfillment and no reservation. Repeating it finishes what was left.
         */
        delete: operations["deleteOrderLicensing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Preview the deletion of an order's licenses */
        get: operations["retrieveOrderDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring an order's licenses in line with the order now */
        post: operations["checkOrderLicensing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing/apply-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an order the policies that its variants got after it was placed */
        post: operations["applyOrderPolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing/top-ups/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which license a line adds uses to
         * @description For a line that named none, or one that may not have them. The uses are added at once if the license may have them; otherwise `order_licensing.problems` says why not.
         */
        post: operations["nameTopUpLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing/top-ups/{line_id}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the licenses that a line could add its uses to
         * @description Those of the order's customer that would not be refused now, the newest first, 100 at most.
         */
        get: operations["listTopUpLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing/send-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an order's licenses to its owner
         * @description `order_licensing.mail` reports the outcome.
         */
        post: operations["sendOrderLicensesMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the customer of an order, and how many other orders they have */
        get: operations["retrieveOrderCustomer"];
        put?: never;
        /**
         * Give an order another customer
         * @description Exactly one of `customer_id` and `email`; a customer with this e-mail is created if missing. The order's licenses belong to them at once.
         */
        post: operations["setOrderCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licensing/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an order's orders, payments, refunds, mails and license events, the newest first */
        get: operations["listOrderHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an order's licenses
         * @description Without `order`: in the order in which they were made.
         */
        get: operations["listOrderLicenses"];
        put?: never;
        /**
         * Issue licenses by hand on an order
         * @description Exactly one of `policy_id`, `license_bundle_id` and `variant_id`; a bundle, or a variant, issues one license of each of its policies for every unit. `keys` are own keys, one license each, and go with `policy_id` only. With an `Idempotency-Key` a repeated request issues once and answers as the first did.
         */
        post: operations["issueOrderLicenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licenses/check-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check own keys: what would be refused, and what repaired */
        post: operations["checkOrderKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licenses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export an order's licenses as CSV
         * @description RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves out. Whole keys only with `keys=true`, which is recorded.
         */
        get: operations["exportOrderLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/licenses/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happened to an order's licenses, the newest first */
        get: operations["listOrderLicenseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licensing/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the settings */
        get: operations["retrieveLicensingSettings"];
        put?: never;
        /**
         * Change the settings
         * @description What is left out stays; `mail_include_keys` null = as the plugin's option says.
         */
        post: operations["updateLicensingSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licensing/distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what managers issued out of their quotas, by manager, policy and month */
        get: operations["listIssuedByManagers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licensing/distribution/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export what managers issued as CSV
         * @description RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves out.
         */
        get: operations["exportIssuedByManagers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licensing/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the signing keys, retired ones included
         * @description Public parts only; no private key is in any answer.
         */
        get: operations["listAllSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licensing/signing-keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign with a new key
         * @description The former key signs nothing more and stays published for `overlap_days`. 0, for a leaked key, needs a `reason`: all that it signed is refused at once. Other processes follow within a minute.
         */
        post: operations["rotateSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/licensing/signing-keys/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the overlap of a former signing key now
         * @description `id` is the `kid`. A key that is retired already stays as it is.
         */
        post: operations["retireSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the license managers
         * @description Without `order` the newest come first.
         */
        get: operations["listLicenseManagers"];
        put?: never;
        /**
         * Invite a license manager who manages no order yet
         * @description They are active once they accept. `permissions` are given with further orders; left out, they are those of the settings.
         */
        post: operations["createLicenseManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-managers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a license manager with their quotas */
        get: operations["retrieveLicenseManager"];
        put?: never;
        /**
         * Edit, disable or enable a license manager, and set what they may issue
         * @description What is left out stays. A disabled manager is out at their next request. `quotas` replaces all of them; what was issued stays counted, unless `reset_used` sets it to 0.
         */
        post: operations["updateLicenseManager"];
        /**
         * Delete a license manager
         * @description With their orders, permissions, quotas and invitation; they are out at their next request. What they did stays in the histories, and their customer account stays.
         */
        delete: operations["deleteLicenseManager"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-managers/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a license manager again who has not accepted yet
         * @description The link of the invitation before is dead.
         */
        post: operations["inviteLicenseManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-managers/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the orders that were given to a license manager by themselves
         * @description Those of their customers and customer groups come in addition.
         */
        get: operations["listManagedOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-managers/{id}/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the customers and customer groups whose orders a license manager manages */
        get: operations["listManagerScopes"];
        put?: never;
        /**
         * Make a license manager manage the orders of a customer or a customer group
         * @description Every order with licensing of the customer, or of the members of the group, present and future. What the manager may do on an order is all that its grants allow together. A customer or group that they already have gets the given permissions.
         */
        post: operations["addManagerScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-managers/{id}/scopes/{scope_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what a license manager may do on the orders of a customer or group */
        post: operations["updateManagerScope"];
        /**
         * Take a customer or customer group away from a license manager
         * @description At their next request. Orders that were given to them by themselves stay.
         */
        delete: operations["removeManagerScope"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/license-managers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a license manager did, and what was done with them, the newest first */
        get: operations["listLicenseManagerEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/license-managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the license managers of an order
         * @description One row for each grant: of the order, of its customer, of a customer group. The last two are changed on the manager.
         */
        get: operations["listOrderLicenseManagers"];
        put?: never;
        /**
         * Make somebody a license manager of an order
         * @description A new manager is invited by mail and is active after accepting; an active one is assigned at once and gets a mail. A manager already assigned gets the given permissions.
         */
        post: operations["assignLicenseManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/orders/{id}/license-managers/{manager_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what a license manager may do on an order */
        post: operations["updateOrderLicenseManager"];
        /** Take an order away from a license manager */
        delete: operations["removeOrderLicenseManager"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the batches of serial numbers, the newest first */
        get: operations["listSerialBatches"];
        put?: never;
        /**
         * Make a batch, whose serial numbers are then generated or imported
         * @description With `generate` call `generate` until the batch is `ready`, without it send its file to `import`. `variant_id` is what the line of a redeemed order shows; licenses are issued by the policy.
         */
        post: operations["createSerialBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a batch */
        get: operations["retrieveSerialBatch"];
        put?: never;
        post?: never;
        /**
         * Delete a batch of which nothing was redeemed or blacklisted
         * @description Its codes may be imported again afterwards.
         */
        delete: operations["deleteSerialBatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-batches/{id}/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate the next serial numbers of a batch
         * @description Up to 5 000 a call and never more than are wanted, however often and by however many it is called: go on until `state` is `ready`, also after a server was stopped in between.
         */
        post: operations["generateSerials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-batches/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a file with serial numbers into a batch
         * @description A line is a serial number, or one with its verification number, divided by comma, semicolon or tab. A first line may name the columns (`code`, `license key`, `Seriennummer` and their like; those with others are left alone), and `sep=;` before it what divides them; one without a digit is not taken unless `first_line_is_code`. Codes damaged by a spreadsheet are refused or repaired, and reported. UTF-8, streamed, at most 100 000 serial numbers. The report lists wrong lines by number; the others are kept once `confirm` is called, and forgotten after a day. Sending another file replaces what was read.
         */
        post: operations["importSerials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-batches/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put what was read from a file into use */
        post: operations["confirmSerials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-batches/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a batch as CSV, for printing
         * @description RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves out. Whole codes with their verification numbers only with `codes=true`, which is recorded.
         */
        get: operations["exportSerials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List serial numbers
         * @description Of batches that are `ready`; codes are masked. `q` is the end of a code, or an id. `count` is exact to 10 000; beyond, `count_capped` is true.
         */
        get: operations["listSerialNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-numbers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List serial numbers, by whole code too
         * @description The list with its filters in the body, where `q` may be a whole code.
         */
        post: operations["searchSerialNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-numbers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a serial number */
        get: operations["retrieveSerialNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-numbers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened to a serial number, the newest first
         * @description Refused attempts to redeem it are included, with the reason that outsiders do not see.
         */
        get: operations["listSerialEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-numbers/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal a serial number and its verification number
         * @description Recorded in the timeline with who asked.
         */
        post: operations["revealSerialNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-numbers/blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Blacklist serial numbers: some, a pasted list, or all of a batch
         * @description They cannot be redeemed; tasks on the licenses of those that were are refused with SERIAL_BLACKLISTED, until they are allowed again.
         */
        post: operations["blacklistSerials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-numbers/allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take serial numbers off the blacklist */
        post: operations["allowSerials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who may try no more serial numbers today, after too many wrong ones */
        get: operations["listSerialLocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/serial-locks/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody try serial numbers again */
        post: operations["unlockSerialTries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One license in force on one computer, or what was one. `original_activation_id` is the first of its seat; the codes are null where a program activated itself. */
        Activation: {
            /** @description Its id. */
            id: string;
            /** @description Id of a license. */
            license_id: string;
            original_activation_id: string | null;
            sequence: number;
            /**
             * @description Derived from state, dates, activations and the order's `active`.
             * @enum {string}
             */
            status: "active" | "ended";
            /** @enum {string|null} */
            ended_reason: "removed" | "reactivated" | "transferred" | "replaced" | "reset" | "timed_out" | "unassigned" | null;
            /** @description The site code as typed, or both codes in the merged form. */
            site_code: string | null;
            /** @description The machine ID as typed. */
            machine_id: string | null;
            activation_code: string | null;
            marks: ("generation_reused" | "owner_reset")[];
            /** @description Name for people. */
            name: string | null;
            platform: string | null;
            app_version: string | null;
            /** @description A note for staff. */
            note: string | null;
            /** Format: date-time */
            activated_at: string;
            /**
             * Format: date-time
             * @description End of its term; null = never.
             */
            expires_at: string | null;
            /** Format: date-time */
            last_seen_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
        };
        /** @description Who did something: a member of staff or a secret API key (`staff`), a customer, or the system. `name` is null where nobody is known by that id any more. */
        Actor: {
            /**
             * @description What kind of actor it was.
             * @enum {string}
             */
            type: "system" | "staff" | "customer" | "manager" | "program";
            /** @description Its id. */
            id: string | null;
            /** @description Name for people. */
            name: string | null;
        };
        /** @description What came of one line of a list of users. */
        AssignedUserLine: {
            /** @description Counts from 1. */
            line: number;
            /**
             * @description What it came to; stable.
             * @enum {string}
             */
            code: "ASSIGNED" | "ALREADY_ASSIGNED" | "USER_DISABLED" | "USERS_FULL" | "EMAIL_INVALID" | "DUPLICATE" | "MALFORMED";
            /** @description As it is stored; null = the line holds none. */
            email: string | null;
            user_id: string | null;
        };
        /** @description What blacklisting or allowing did. */
        BlacklistResult: {
            /** @description Number of changed licenses. */
            changed: number;
            /** @description That were so already. */
            unchanged: number;
            /** @description Places in `codes`, from 1, that are no serial number. */
            unknown: number[];
        };
        /** @description An activation with the license that is, or was, in force on the computer. */
        Computer: {
            /** @description Its id. */
            id: string;
            /** @description Id of a license. */
            license_id: string;
            original_activation_id: string | null;
            sequence: number;
            /**
             * @description Derived from state, dates, activations and the order's `active`.
             * @enum {string}
             */
            status: "active" | "ended";
            /** @enum {string|null} */
            ended_reason: "removed" | "reactivated" | "transferred" | "replaced" | "reset" | "timed_out" | "unassigned" | null;
            /** @description The site code as typed, or both codes in the merged form. */
            site_code: string | null;
            /** @description The machine ID as typed. */
            machine_id: string | null;
            activation_code: string | null;
            marks: ("generation_reused" | "owner_reset")[];
            /** @description Name for people. */
            name: string | null;
            platform: string | null;
            app_version: string | null;
            /** @description A note for staff. */
            note: string | null;
            /** Format: date-time */
            activated_at: string;
            /**
             * Format: date-time
             * @description End of its term; null = never.
             */
            expires_at: string | null;
            /** Format: date-time */
            last_seen_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            /** @description Whose computer it is; null = the license is proved by its key, or the user was forgotten. */
            user: components["schemas"]["ComputerUser"] | null;
            /** @description What staff may ask for it while it is active, besides ending it; the terms of its license refuse the rest. `checkout` makes a machine file. */
            acts: ("reactivate" | "transfer" | "checkout" | "borrow")[];
            license: components["schemas"]["License"];
        };
        /** @description A named user, as others know them. */
        ComputerUser: {
            /** @description Its id. */
            id: string;
            /** @description E-mail address. */
            email: string;
            first_name: string | null;
            last_name: string | null;
        };
        /** @description The counter of the present period (null = the license as a whole counts no uses), those of its features, and the uses that programs reported on each of the last 30 days and in each of the last 13 months, in UTC, the oldest first: of the license as a whole, or of the `feature` that was asked for. Corrections and resets change the counter alone. */
        ConsumptionHistory: {
            consumption: {
                used: number;
                left: number | null;
                overage: number;
                /** Format: date-time */
                resets_at: string | null;
                /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
                max_consumptions: number | null;
                /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
                max_overages: number | null;
                /** @description Uses that were bought for this period, and those bought until used that it has used. */
                bought: number;
                /** @description Uses that were bought until used, and are left. */
                carried: number;
            } | null;
            /** @description Codes of the features; for a program, its feature catalogue. */
            features: {
                /** @description Code of a feature whose uses are counted; absent = the license as a whole. */
                feature: string;
                used: number;
                left: number | null;
                overage: number;
                /** Format: date-time */
                resets_at: string | null;
                /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
                max_consumptions: number | null;
                /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
                max_overages: number | null;
                /** @description Uses that were bought for this period, and those bought until used that it has used. */
                bought: number;
                /** @description Uses that were bought until used, and are left. */
                carried: number;
            }[];
            days: {
                /**
                 * Format: date-time
                 * @description Start of its term; null = from the beginning.
                 */
                starts_at: string;
                used: number;
            }[];
            months: {
                /**
                 * Format: date-time
                 * @description Start of its term; null = from the beginning.
                 */
                starts_at: string;
                used: number;
            }[];
        };
        /** @description How many computers may run at the same time, and how many run now. */
        FloatingUse: {
            /** @description Number of seats, bought and granted; null = unlimited. */
            seats: number;
            in_use: number;
            /** @description How many hours a seat may be borrowed; null = not at all. */
            max_borrow_hours: number | null;
        };
        /** @description A license or machine file that was handed out. While a machine file `is_out`, its computer keeps its seat, even if its activation ended. */
        GivenOutFile: {
            /** @description Its id. */
            id: string;
            /** @description Id of a license. */
            license_id: string;
            activation_id: string | null;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "license" | "machine";
            computer: {
                sequence: number;
                /** @description Name for people. */
                name: string | null;
                /** @description A note for staff. */
                note: string | null;
                platform: string | null;
                /**
                 * @description Derived from state, dates, activations and the order's `active`.
                 * @enum {string}
                 */
                status: "active" | "ended";
            } | null;
            /** Format: date-time */
            issued_at: string;
            /**
             * Format: date-time
             * @description End of its term; null = never.
             */
            expires_at: string;
            /** Format: date-time */
            returned_at: string | null;
            is_out: boolean;
        };
        /** @description One fact of an order's history. `license_ids` holds the first 50; `data.count` says how many. */
        HistoryEntry: {
            /** @description Its id. */
            id: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * @description What it is a fact of.
             * @enum {string}
             */
            kind: "license" | "serial" | "order" | "payment" | "refund" | "mail";
            /** @description What happened. */
            type: string;
            /**
             * @description Who did it.
             * @enum {string|null}
             */
            actor_type: "system" | "staff" | "customer" | "manager" | "program" | null;
            /** @description Id of the user, secret API key or customer. */
            actor_id: string | null;
            actor: components["schemas"]["Actor"] | null;
            /** @description Ids of the licenses. */
            license_ids: string[];
            /** @description Details. */
            data: {
                [key: string]: unknown;
            } | null;
            /** @description The first few licenses, the computer and the named users that it is about. */
            about: {
                licenses: {
                    /** @description Its id. */
                    id: string;
                    /** @description The key, masked. */
                    key_redacted: string | null;
                    /** @description Name of the policy. */
                    policy: string;
                }[];
                computer: {
                    /** @description Its id. */
                    id: string;
                    /** @description Name for people. */
                    name: string | null;
                    /** @description The site code as typed, or both codes in the merged form. */
                    site_code: string | null;
                } | null;
                /** @description The first few named users, as they are called now; who was forgotten is missing. `data.user_ids` has them all. */
                users: components["schemas"]["ComputerUser"][];
            };
            /** @description The fields that were changed, with what they were and became. */
            changes: {
                field: string;
                /** @description Absent where it differed among several licenses. */
                from?: unknown;
                to: unknown;
            }[];
        };
        /** @description What became of the mail with an invitation. */
        Invitation: {
            /** @description Whether the mail went. */
            sent: boolean;
            /**
             * @description Why not; stable.
             * @enum {string|null}
             */
            code: "MAIL_DISABLED" | "NO_PROVIDER" | "PROVIDER_FAILED" | "NO_LINK" | null;
            /** @description To hand over by other means, where no mail went. Answered once. */
            link: string | null;
        };
        /** @description What a manager issued of a policy in a month. */
        IssuedByManager: {
            manager: {
                /** @description Its id. */
                id: string;
                /** @description null = the manager was deleted. */
                email: string | null;
            };
            policy: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            /** @description In UTC, such as `2030-01`. */
            month: string;
            /** @description Number of licenses issued for what the order is owed. */
            issued: number;
            /** @description What of it the quota got back. */
            given_back: number;
        };
        /**
         * @description Why a key is refused. `line` counts from 1. No part of the key is repeated.
         * @example {
         *       "line": 2,
         *       "code": "DUPLICATE",
         *       "message": "is in the list twice"
         *     }
         */
        KeyFault: {
            line: number;
            /**
             * @description Why it is not taken; stable.
             * @enum {string}
             */
            code: "EMPTY" | "TOO_LONG" | "CHARACTERS" | "HEADER" | "MAYBE_HEADER" | "MARKUP" | "SPREADSHEET_NUMBER" | "WEAK" | "DUPLICATE" | "TAKEN";
            message: string;
        };
        /**
         * @description A license as lists show it: its key masked, its status derived.
         * @example {
         *       "id": "lic_01K8Z0V5N3",
         *       "key_redacted": "••••-9KQ2",
         *       "status": "active",
         *       "state": "active",
         *       "state_cause": null,
         *       "state_reason": null,
         *       "kind": "perpetual",
         *       "source": "order",
         *       "program": {
         *         "id": "lprog_01K8Z0V5N3",
         *         "code": "photo-studio",
         *         "name": "Photo Studio"
         *       },
         *       "policy": {
         *         "id": "lpol_01K8Z0V5N3",
         *         "code": "single-user",
         *         "name": "Single user"
         *       },
         *       "order_id": "order_01K8Z0V5N3",
         *       "order": {
         *         "id": "order_01K8Z0V5N3",
         *         "display_id": 123,
         *         "email": "buyer@example.com"
         *       },
         *       "customer": {
         *         "id": "cus_01K8Z0V5N3",
         *         "email": "buyer@example.com",
         *         "first_name": "Ada",
         *         "last_name": null
         *       },
         *       "line_item_id": "ordli_01K8Z0V5N3",
         *       "unit_index": 0,
         *       "product_id": "prod_01K8Z0V5N3",
         *       "variant_id": "variant_01K8Z0V5N3",
         *       "purchased_seats": 2,
         *       "granted_seats": 0,
         *       "seats": 2,
         *       "seats_used": 1,
         *       "floating": null,
         *       "starts_at": "2026-01-31T12:00:00.000Z",
         *       "expires_at": null,
         *       "maintenance_until": null,
         *       "is_trial": false,
         *       "is_test": false,
         *       "bundle_id": null,
         *       "bundle": null,
         *       "note": null,
         *       "created_at": "2026-01-31T12:00:00.000Z"
         *     }
         */
        License: {
            /** @description Its id. */
            id: string;
            /** @description The key, masked. */
            key_redacted: string | null;
            /**
             * @description Derived from state, dates, activations and the order's `active`.
             * @enum {string}
             */
            status: "revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active";
            /**
             * @description The stored part of the status.
             * @enum {string}
             */
            state: "active" | "suspended" | "revoked";
            /**
             * @description Who set its state; null if it was never changed.
             * @enum {string|null}
             */
            state_cause: "order" | "staff" | "manager" | "dispute" | null;
            /** @description The reason for its state. */
            state_reason: string | null;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "perpetual" | "time_limited" | "subscription" | "consumption";
            /**
             * @description How it was created.
             * @enum {string}
             */
            source: "order" | "admin" | "manager" | "serial" | "import" | "trial";
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            policy: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            /** @description Id of the order. */
            order_id: string | null;
            /** @description Column to sort by; descending with a leading dash. */
            order: {
                /** @description Its id. */
                id: string;
                /** @description The order's number. */
                display_id: number;
                /** @description E-mail address. */
                email: string | null;
            } | null;
            customer: {
                /** @description Its id. */
                id: string;
                /** @description E-mail address. */
                email: string | null;
                first_name: string | null;
                last_name: string | null;
            } | null;
            /** @description Id of the line of the order. */
            line_item_id: string | null;
            /** @description The unit of the line that it was issued for, from 0. */
            unit_index: number | null;
            /** @description Id of the product that was sold. */
            product_id: string | null;
            /** @description Id of the product variant that was sold. */
            variant_id: string | null;
            /** @description Seats that were bought; null = unlimited. */
            purchased_seats: number | null;
            /** @description Seats that staff added. */
            granted_seats: number;
            /** @description Number of seats, bought and granted; null = unlimited. */
            seats: number | null;
            /** @description Seats in use: by activations in force, and by machine files that are still out after their activation ended. */
            seats_used: number;
            /** @description null = the license does not float. */
            floating: components["schemas"]["FloatingUse"] | null;
            /**
             * Format: date-time
             * @description Start of its term; null = from the beginning.
             */
            starts_at: string | null;
            /**
             * Format: date-time
             * @description End of its term; null = never.
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description End of included updates; null = not limited.
             */
            maintenance_until: string | null;
            /** @description A trial. */
            is_trial: boolean;
            /** @description A test. */
            is_test: boolean;
            /** @description Shared by licenses that were sold together; those with one `unit_index` are one unit of the bundle. */
            bundle_id: string | null;
            /** @description The bundle that it was sold in, as it was called then; null = none, or one without a name. */
            bundle: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            } | null;
            /** @description A note for staff. */
            note: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /**
         * @description What one call of a bulk act did. `next` is to be sent as `after` of the next call; null = all is done.
         * @example {
         *       "changed": 499,
         *       "unchanged": 0,
         *       "refused": [
         *         {
         *           "id": "lic_01K8Z0V5N3",
         *           "code": "LICENSE_REVOKED",
         *           "message": "A revoked license cannot be suspended"
         *         }
         *       ],
         *       "next": "lic_01K8Z0V5N3"
         *     }
         */
        LicenseBatch: {
            /** @description Number of changed licenses. */
            changed: number;
            /** @description Number of licenses that needed no change. */
            unchanged: number;
            /** @description The refused licenses, each with the reason. */
            refused: {
                /** @description Its id. */
                id: string;
                /** @description Why; stable. */
                code: string;
                message: string;
            }[];
            /** @description Cursor of the next call; null = done. */
            next: string | null;
        };
        /** @description Several policies that are sold as one thing: each unit is one license of each. Changing what it holds never changes what was sold. */
        LicenseBundle: {
            /** @description Its id. */
            id: string;
            /** @description Unique identifier; never changes. */
            code: string;
            /** @description Name for people. */
            name: string;
            /** @description Whether it is active; an inactive one is not used for anything new. */
            active: boolean;
            /** @description Free data; replaces the stored data. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /** @description What it holds, in its order. */
            items: {
                /** @description Id of the policy. */
                policy_id: string;
                /** @description Seats of one unit; null = as the policy says. */
                seats: number | null;
                policy: {
                    /** @description Its id. */
                    id: string;
                    /** @description Unique identifier; never changes. */
                    code: string;
                    /** @description Name for people. */
                    name: string;
                    /** @description Whether it is active; an inactive one is not used for anything new. */
                    active: boolean;
                    program: {
                        /** @description Its id. */
                        id: string;
                        /** @description Unique identifier; never changes. */
                        code: string;
                        /** @description Name for people. */
                        name: string;
                    };
                };
            }[];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
        };
        /** @description A bundle with the variants that sell it and the number of its licenses. */
        LicenseBundleDetail: {
            /** @description Its id. */
            id: string;
            /** @description Unique identifier; never changes. */
            code: string;
            /** @description Name for people. */
            name: string;
            /** @description Whether it is active; an inactive one is not used for anything new. */
            active: boolean;
            /** @description Free data; replaces the stored data. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /** @description What it holds, in its order. */
            items: {
                /** @description Id of the policy. */
                policy_id: string;
                /** @description Seats of one unit; null = as the policy says. */
                seats: number | null;
                policy: {
                    /** @description Its id. */
                    id: string;
                    /** @description Unique identifier; never changes. */
                    code: string;
                    /** @description Name for people. */
                    name: string;
                    /** @description Whether it is active; an inactive one is not used for anything new. */
                    active: boolean;
                    program: {
                        /** @description Its id. */
                        id: string;
                        /** @description Unique identifier; never changes. */
                        code: string;
                        /** @description Name for people. */
                        name: string;
                    };
                };
            }[];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            variants: {
                /** @description Its id. */
                id: string;
                title: string;
                sku: string | null;
                product?: {
                    /** @description Its id. */
                    id: string;
                    title: string;
                } | null;
                /** @description Id of the product that was sold. */
                product_id?: string | null;
            }[];
            /** @description Number of licenses of this policy. */
            license_count: number;
        };
        /** @description A license with all its entitlements. */
        LicenseDetail: {
            /** @description Its id. */
            id: string;
            /** @description The key, masked. */
            key_redacted: string | null;
            /**
             * @description Derived from state, dates, activations and the order's `active`.
             * @enum {string}
             */
            status: "revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active";
            /**
             * @description The stored part of the status.
             * @enum {string}
             */
            state: "active" | "suspended" | "revoked";
            /**
             * @description Who set its state; null if it was never changed.
             * @enum {string|null}
             */
            state_cause: "order" | "staff" | "manager" | "dispute" | null;
            /** @description The reason for its state. */
            state_reason: string | null;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "perpetual" | "time_limited" | "subscription" | "consumption";
            /**
             * @description How it was created.
             * @enum {string}
             */
            source: "order" | "admin" | "manager" | "serial" | "import" | "trial";
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            policy: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            /** @description Id of the order. */
            order_id: string | null;
            /** @description Column to sort by; descending with a leading dash. */
            order: {
                /** @description Its id. */
                id: string;
                /** @description The order's number. */
                display_id: number;
                /** @description E-mail address. */
                email: string | null;
            } | null;
            customer: {
                /** @description Its id. */
                id: string;
                /** @description E-mail address. */
                email: string | null;
                first_name: string | null;
                last_name: string | null;
            } | null;
            /** @description Id of the line of the order. */
            line_item_id: string | null;
            /** @description The unit of the line that it was issued for, from 0. */
            unit_index: number | null;
            /** @description Id of the product that was sold. */
            product_id: string | null;
            /** @description Id of the product variant that was sold. */
            variant_id: string | null;
            /** @description Seats that were bought; null = unlimited. */
            purchased_seats: number | null;
            /** @description Seats that staff added. */
            granted_seats: number;
            /** @description Number of seats, bought and granted; null = unlimited. */
            seats: number | null;
            /** @description Seats in use: by activations in force, and by machine files that are still out after their activation ended. */
            seats_used: number;
            /** @description null = the license does not float. */
            floating: components["schemas"]["FloatingUse"] | null;
            /**
             * Format: date-time
             * @description Start of its term; null = from the beginning.
             */
            starts_at: string | null;
            /**
             * Format: date-time
             * @description End of its term; null = never.
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description End of included updates; null = not limited.
             */
            maintenance_until: string | null;
            /** @description A trial. */
            is_trial: boolean;
            /** @description A test. */
            is_test: boolean;
            /** @description Shared by licenses that were sold together; those with one `unit_index` are one unit of the bundle. */
            bundle_id: string | null;
            /** @description The bundle that it was sold in, as it was called then; null = none, or one without a name. */
            bundle: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            } | null;
            /** @description A note for staff. */
            note: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * @description Whether the program asks for a key or for a login.
             * @enum {string}
             */
            authorization: "license_key" | "named_user";
            /**
             * @description When a limited term begins.
             * @enum {string}
             */
            term_starts: "issue" | "first_activation";
            /**
             * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
             * @enum {string|null}
             */
            consumption_period: "daily" | "weekly" | "monthly" | "annually" | null;
            /** @description Length of a trial. */
            trial_days: number | null;
            /**
             * @description What happens to a license whose unit is given back.
             * @enum {string}
             */
            on_refund: "revoke" | "suspend" | "keep";
            /** @description Hours after `expires_at` in which the program may keep running. */
            grace_hours: number;
            /** @description Maximum of transfers to another computer; null = unlimited. */
            max_transfers: number | null;
            /** @description Reserved; has no effect. */
            max_users: number | null;
            /** @description Whether a computer may work without a network, by a machine file or a kept answer. */
            allow_offline: boolean;
            /** @description Days after which a machine file ends; null = after a year. */
            offline_ttl_days: number | null;
            /** @description Whether the key alone is enough for license files, which work on any computer and take no seat. */
            allow_license_files: boolean;
            /** @description Days after which a license file ends. */
            license_file_ttl_days: number;
            /** @description Whether activation codes may be typed. */
            allow_typed_codes: boolean;
            /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
            floating_seats: number | null;
            /** @description Minutes of silence after which a computer's floating seat is free; null = 30. */
            floating_timeout_minutes: number | null;
            /** @description How many percent more computers are let in than there are floating seats, rounded down. */
            floating_overdraft_percent: number;
            /** @description How many hours a floating seat may be borrowed for use without a network; null = not at all. */
            max_borrow_hours: number | null;
            /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
            max_consumptions: number | null;
            /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
            max_overages: number | null;
            /** @description Codes of the features; for a program, its feature catalogue. */
            features: string[] | null;
            /** @description What single features have of their own, by the code of the feature; null = nothing. Replaces the stored terms. */
            feature_terms: {
                [key: string]: components["schemas"]["LicenseFeatureTerms"];
            } | null;
            /** @description Free data that the sold program sees; replaces the stored data. */
            custom_fields: {
                [key: string]: unknown;
            } | null;
            /** @description Length of the term, ISO 8601 (`P1Y`); null = forever. */
            valid_duration: string | null;
            /** @description Files for any computer: made so far, and those that have not ended. */
            license_files: {
                /** @description Number of licenses issued for what the order is owed. */
                issued: number;
                out: number;
            };
            /** @description Number of activations in force. */
            activation_count: number;
            /** @description Transfers to another computer so far. */
            transfer_count: number;
            /** @description Uses counted in the present period. */
            consumption_count: number;
            /** @description Free data; replaces the stored data. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When its state last changed.
             */
            state_changed_at: string | null;
            /**
             * Format: date-time
             * @description Until when removal codes are refused after five wrong ones in a day, unless staff unlock it; otherwise null.
             */
            locked_until: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
        };
        /** @description What happened to a license, and who did it. */
        LicenseEvent: {
            /** @description Its id. */
            id: string;
            /** @description What happened. */
            type: string;
            /**
             * @description Who did it.
             * @enum {string}
             */
            actor_type: "system" | "staff" | "customer" | "manager" | "program";
            /** @description Id of the user, secret API key or customer. */
            actor_id: string | null;
            actor: components["schemas"]["Actor"];
            /** @description Id of the order. */
            order_id: string | null;
            /** @description Details. */
            data: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description The first few licenses, the computer and the named users that it is about. */
            about: {
                licenses: {
                    /** @description Its id. */
                    id: string;
                    /** @description The key, masked. */
                    key_redacted: string | null;
                    /** @description Name of the policy. */
                    policy: string;
                }[];
                computer: {
                    /** @description Its id. */
                    id: string;
                    /** @description Name for people. */
                    name: string | null;
                    /** @description The site code as typed, or both codes in the merged form. */
                    site_code: string | null;
                } | null;
                /** @description The first few named users, as they are called now; who was forgotten is missing. `data.user_ids` has them all. */
                users: components["schemas"]["ComputerUser"][];
            };
            /** @description The fields that were changed, with what they were and became. */
            changes: {
                field: string;
                /** @description Absent where it differed among several licenses. */
                from?: unknown;
                to: unknown;
            }[];
        };
        /** @description What one feature has of its own. `max_consumptions`: uses that a period includes (null = unlimited, absent = its uses are not counted); `max_overages`: uses more that are let through (absent = none); `consumption_period`: when counting starts again (absent = never); `floating_seats`: computers that may use it at the same time, each with a session (absent = no such limit); `expires_at`: the first instant at which it is off (absent = it is on as long as the license). */
        LicenseFeatureTerms: {
            /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
            max_consumptions?: number | null;
            /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
            max_overages?: number | null;
            /**
             * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
             * @enum {string|null}
             */
            consumption_period?: "daily" | "weekly" | "monthly" | "annually" | null;
            /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
            floating_seats?: number | null;
            /**
             * Format: date-time
             * @description End of its term; null = never.
             */
            expires_at?: string | null;
        };
        LicenseFilter: {
            q?: string;
            /** @description Derived from state, dates, activations and the order's `active`. */
            status?: ("revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active")[];
            /** @description Id of the program. */
            program_id?: string[];
            /** @description Id of the policy. */
            policy_id?: string[];
            /** @description Id of the bundle. */
            license_bundle_id?: string[];
            /** @description How it was created. */
            source?: ("order" | "admin" | "manager" | "serial" | "import" | "trial")[];
            /** @description How the license may be used. */
            model?: ("perpetual" | "time_limited" | "subscription" | "consumption" | "floating" | "named_user")[];
            /** @description A trial. */
            is_trial?: boolean;
            /** @description A test. */
            is_test?: boolean;
            /** @description Id of the order. */
            order_id?: string[];
            /** @description Id of the owner: the customer of the order, or of a license without one. */
            customer_id?: string[];
            /** @description Id of a license manager. */
            manager_id?: string[];
            /** @description Id of the product that was sold. */
            product_id?: string[];
            /** @description Id of the product variant that was sold. */
            variant_id?: string[];
            /** @description Expires at this time or later. */
            expires_from?: string;
            /** @description Expires before this time. */
            expires_to?: string;
            /** @description Created at this time or later. */
            created_from?: string;
            /** @description Created before this time. */
            created_to?: string;
        };
        /** @description A person who manages the licenses of orders. */
        LicenseManager: {
            /** @description Its id. */
            id: string;
            /** @description E-mail address. */
            email: string;
            first_name: string | null;
            last_name: string | null;
            phone: string | null;
            /** @description The customer that they accepted as. */
            customer_id: string | null;
            /**
             * @description `invited`: has not accepted yet; `disabled`: sees nothing.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /** @description Given with further orders. */
            permissions: string[];
            /**
             * Format: date-time
             * @description Until when the invitation can be accepted.
             */
            invite_expires_at: string | null;
            /**
             * Format: date-time
             * @description When they were invited last.
             */
            invited_at: string | null;
            /**
             * Format: date-time
             * @description When they accepted.
             */
            accepted_at: string | null;
            /** @description The manager whose sub-manager they are; null = of nobody. */
            parent_id: string | null;
            /** @description Orders that they manage. */
            order_count: number;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description A license manager with their quotas. */
        LicenseManagerDetail: {
            /** @description Its id. */
            id: string;
            /** @description E-mail address. */
            email: string;
            first_name: string | null;
            last_name: string | null;
            phone: string | null;
            /** @description The customer that they accepted as. */
            customer_id: string | null;
            /**
             * @description `invited`: has not accepted yet; `disabled`: sees nothing.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /** @description Given with further orders. */
            permissions: string[];
            /**
             * Format: date-time
             * @description Until when the invitation can be accepted.
             */
            invite_expires_at: string | null;
            /**
             * Format: date-time
             * @description When they were invited last.
             */
            invited_at: string | null;
            /**
             * Format: date-time
             * @description When they accepted.
             */
            accepted_at: string | null;
            /** @description The manager whose sub-manager they are; null = of nobody. */
            parent_id: string | null;
            /** @description Orders that they manage. */
            order_count: number;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Licenses of the orders that they manage now. */
            license_count: number;
            /** @description Licenses on which they ever acted. */
            handled_count: number;
            quotas: components["schemas"]["PolicyQuota"][];
        };
        /** @description What a license manager did, or what was done with them. */
        LicenseManagerEvent: {
            /** @description Its id. */
            id: string;
            /** @description Such as `license.reset` or `manager.disabled`. */
            type: string;
            /**
             * @description Who did it.
             * @enum {string}
             */
            actor_type: "system" | "staff" | "customer" | "manager" | "program";
            /** @description Id of the user, secret API key or customer. */
            actor_id: string | null;
            actor: components["schemas"]["Actor"] | null;
            /** @description The first 50; `data.count` says how many. */
            license_ids: string[];
            /** @description The order that it is about. */
            order: {
                /** @description Its id. */
                id: string;
                /** @description The order's number. */
                display_id: number;
            } | null;
            /** @description Details. */
            data: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description The first few licenses, the computer and the named users that it is about. */
            about: {
                licenses: {
                    /** @description Its id. */
                    id: string;
                    /** @description The key, masked. */
                    key_redacted: string | null;
                    /** @description Name of the policy. */
                    policy: string;
                }[];
                computer: {
                    /** @description Its id. */
                    id: string;
                    /** @description Name for people. */
                    name: string | null;
                    /** @description The site code as typed, or both codes in the merged form. */
                    site_code: string | null;
                } | null;
                /** @description The first few named users, as they are called now; who was forgotten is missing. `data.user_ids` has them all. */
                users: components["schemas"]["ComputerUser"][];
            };
            /** @description The fields that were changed, with what they were and became. */
            changes: {
                field: string;
                /** @description Absent where it differed among several licenses. */
                from?: unknown;
                to: unknown;
            }[];
        };
        /** @description A template of entitlements. They are copied to a license when it is issued: editing a policy never changes issued licenses. In limits null = unlimited and 0 = none. */
        LicensePolicy: {
            /** @description Its id. */
            id: string;
            /** @description Unique identifier; never changes. */
            code: string;
            /** @description Name for people. */
            name: string;
            /** @description Whether it is active; an inactive one is not used for anything new. */
            active: boolean;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "perpetual" | "time_limited" | "subscription" | "consumption";
            /**
             * @description Whether the program asks for a key or for a login.
             * @enum {string}
             */
            authorization: "license_key" | "named_user";
            /** @description Length of the term, ISO 8601 (`P1Y`); null = forever. */
            valid_duration: string | null;
            /**
             * @description When a limited term begins.
             * @enum {string}
             */
            term_starts: "issue" | "first_activation";
            /** @description Period of included updates, ISO 8601; null = not limited. */
            maintenance_duration: string | null;
            /** @description Length of one period of a subscription, ISO 8601. */
            subscription_duration: string | null;
            /** @description Hours after `expires_at` in which the program may keep running. */
            grace_hours: number;
            /**
             * @description One license per unit, or one per line whose seats follow the quantity.
             * @enum {string}
             */
            quantity_mode: "key_per_unit" | "seats_per_line";
            /** @description Seats of each license; null = unlimited. */
            max_activations: number | null;
            /** @description Maximum of transfers to another computer; null = unlimited. */
            max_transfers: number | null;
            /** @description Reserved; has no effect. */
            max_users: number | null;
            /** @description Whether a computer may work without a network, by a machine file or a kept answer. */
            allow_offline: boolean;
            /** @description Days after which a machine file ends; null = after a year. */
            offline_ttl_days: number | null;
            /** @description Whether the key alone is enough for license files, which work on any computer and take no seat. */
            allow_license_files: boolean;
            /** @description Days after which a license file ends. */
            license_file_ttl_days: number;
            /** @description Whether activation codes may be typed. */
            allow_typed_codes: boolean;
            /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
            floating_seats: number | null;
            /** @description Minutes of silence after which a computer's floating seat is free; null = 30. */
            floating_timeout_minutes: number | null;
            /** @description How many percent more computers are let in than there are floating seats, rounded down. */
            floating_overdraft_percent: number;
            /** @description How many hours a floating seat may be borrowed for use without a network; null = not at all. */
            max_borrow_hours: number | null;
            /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
            max_consumptions: number | null;
            /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
            max_overages: number | null;
            /**
             * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
             * @enum {string|null}
             */
            consumption_period: "daily" | "weekly" | "monthly" | "annually" | null;
            /** @description A trial. */
            is_trial: boolean;
            /** @description Length of a trial. */
            trial_days: number | null;
            /** @description Format of the keys; null = the standard format. */
            key_format: string | null;
            /** @description Beginning of every key. */
            key_prefix: string | null;
            /**
             * @description The event from which an order line is owed its licenses.
             * @enum {string}
             */
            issue_on: "order_placed" | "payment_captured" | "order_fulfilled" | "manual";
            /**
             * @description What happens to a license whose unit is given back.
             * @enum {string}
             */
            on_refund: "revoke" | "suspend" | "keep";
            /** @description Units that need no shipping are marked as fulfilled in Medusa once their licenses are issued; only with `issue_on` `order_placed` or `payment_captured`. Medusa refuses to cancel an order, or to lower a quantity, below fulfilled units. */
            fulfill_when_issued: boolean;
            /** @description Codes of the features; for a program, its feature catalogue. */
            features: string[] | null;
            /** @description What single features have of their own, by the code of the feature; null = nothing. Replaces the stored terms. */
            feature_terms: {
                [key: string]: components["schemas"]["PolicyFeatureTerms"];
            } | null;
            /** @description Free data that the sold program sees; replaces the stored data. */
            custom_fields: {
                [key: string]: unknown;
            } | null;
            /** @description Free data; replaces the stored data. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Id of the program. */
            program_id: string;
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
        };
        /** @description A policy with the variants that sell it and the number of its licenses. */
        LicensePolicyDetail: {
            /** @description Its id. */
            id: string;
            /** @description Unique identifier; never changes. */
            code: string;
            /** @description Name for people. */
            name: string;
            /** @description Whether it is active; an inactive one is not used for anything new. */
            active: boolean;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "perpetual" | "time_limited" | "subscription" | "consumption";
            /**
             * @description Whether the program asks for a key or for a login.
             * @enum {string}
             */
            authorization: "license_key" | "named_user";
            /** @description Length of the term, ISO 8601 (`P1Y`); null = forever. */
            valid_duration: string | null;
            /**
             * @description When a limited term begins.
             * @enum {string}
             */
            term_starts: "issue" | "first_activation";
            /** @description Period of included updates, ISO 8601; null = not limited. */
            maintenance_duration: string | null;
            /** @description Length of one period of a subscription, ISO 8601. */
            subscription_duration: string | null;
            /** @description Hours after `expires_at` in which the program may keep running. */
            grace_hours: number;
            /**
             * @description One license per unit, or one per line whose seats follow the quantity.
             * @enum {string}
             */
            quantity_mode: "key_per_unit" | "seats_per_line";
            /** @description Seats of each license; null = unlimited. */
            max_activations: number | null;
            /** @description Maximum of transfers to another computer; null = unlimited. */
            max_transfers: number | null;
            /** @description Reserved; has no effect. */
            max_users: number | null;
            /** @description Whether a computer may work without a network, by a machine file or a kept answer. */
            allow_offline: boolean;
            /** @description Days after which a machine file ends; null = after a year. */
            offline_ttl_days: number | null;
            /** @description Whether the key alone is enough for license files, which work on any computer and take no seat. */
            allow_license_files: boolean;
            /** @description Days after which a license file ends. */
            license_file_ttl_days: number;
            /** @description Whether activation codes may be typed. */
            allow_typed_codes: boolean;
            /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
            floating_seats: number | null;
            /** @description Minutes of silence after which a computer's floating seat is free; null = 30. */
            floating_timeout_minutes: number | null;
            /** @description How many percent more computers are let in than there are floating seats, rounded down. */
            floating_overdraft_percent: number;
            /** @description How many hours a floating seat may be borrowed for use without a network; null = not at all. */
            max_borrow_hours: number | null;
            /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
            max_consumptions: number | null;
            /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
            max_overages: number | null;
            /**
             * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
             * @enum {string|null}
             */
            consumption_period: "daily" | "weekly" | "monthly" | "annually" | null;
            /** @description A trial. */
            is_trial: boolean;
            /** @description Length of a trial. */
            trial_days: number | null;
            /** @description Format of the keys; null = the standard format. */
            key_format: string | null;
            /** @description Beginning of every key. */
            key_prefix: string | null;
            /**
             * @description The event from which an order line is owed its licenses.
             * @enum {string}
             */
            issue_on: "order_placed" | "payment_captured" | "order_fulfilled" | "manual";
            /**
             * @description What happens to a license whose unit is given back.
             * @enum {string}
             */
            on_refund: "revoke" | "suspend" | "keep";
            /** @description Units that need no shipping are marked as fulfilled in Medusa once their licenses are issued; only with `issue_on` `order_placed` or `payment_captured`. Medusa refuses to cancel an order, or to lower a quantity, below fulfilled units. */
            fulfill_when_issued: boolean;
            /** @description Codes of the features; for a program, its feature catalogue. */
            features: string[] | null;
            /** @description What single features have of their own, by the code of the feature; null = nothing. Replaces the stored terms. */
            feature_terms: {
                [key: string]: components["schemas"]["PolicyFeatureTerms"];
            } | null;
            /** @description Free data that the sold program sees; replaces the stored data. */
            custom_fields: {
                [key: string]: unknown;
            } | null;
            /** @description Free data; replaces the stored data. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Id of the program. */
            program_id: string;
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            variants: {
                /** @description Its id. */
                id: string;
                title: string;
                sku: string | null;
                product?: {
                    /** @description Its id. */
                    id: string;
                    title: string;
                } | null;
                /** @description Id of the product that was sold. */
                product_id?: string | null;
            }[];
            /** @description Number of licenses of this policy. */
            license_count: number;
        };
        /**
         * @description A program that is sold. Only its own route returns its application signature.
         * @example {
         *       "id": "lprog_01K8Z0V5N3",
         *       "code": "photo-studio",
         *       "name": "Photo Studio",
         *       "active": true,
         *       "features": [
         *         {
         *           "code": "raw-import",
         *           "name": "RAW import",
         *           "bit": 0,
         *           "retired": false
         *         }
         *       ],
         *       "flexible_locking": null,
         *       "serials_enabled": false,
         *       "serial_self_service": false,
         *       "metadata": null,
         *       "created_at": "2026-01-31T12:00:00.000Z",
         *       "updated_at": "2026-01-31T12:00:00.000Z",
         *       "policy_count": 2
         *     }
         */
        LicenseProgram: {
            /** @description Its id. */
            id: string;
            /** @description Unique identifier; never changes. */
            code: string;
            /** @description Name for people. */
            name: string;
            /** @description Whether it is active; an inactive one is not used for anything new. */
            active: boolean;
            /** @description Codes of the features; for a program, its feature catalogue. */
            features: components["schemas"]["ProgramFeature"][] | null;
            /** @description The locks of a computer that may have changed at a reactivation; null = the shop's rule. */
            flexible_locking: {
                changeable: ("hd_volume" | "os" | "hd_serial" | "optical" | "net" | "cpu" | "bios")[];
                max_hardware_changes: number;
            } | null;
            /** @description Whether this program has serial numbers. */
            serials_enabled: boolean;
            /** @description Whether customers may redeem serial numbers without staff. */
            serial_self_service: boolean;
            /** @description Free data; replaces the stored data. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Number of policies of this program. */
            policy_count: number;
        };
        /** @description Somebody who may use a license for named users. */
        LicenseUser: {
            /** @description Its id. */
            id: string;
            /** @description E-mail address. */
            email: string;
            first_name: string | null;
            last_name: string | null;
            /**
             * @description Whether they have accepted the invitation yet; disabled users use nothing.
             * @enum {string}
             */
            state: "invited" | "active" | "disabled";
            /** Format: date-time */
            assigned_at: string;
            /**
             * Format: date-time
             * @description When the invitation, or the link for a new password, was mailed that they have not used; null = none is out.
             */
            link_sent_at: string | null;
            /**
             * Format: date-time
             * @description Until when that link works.
             */
            link_expires_at: string | null;
            /** @description Whether a password may be set for them by hand; where not, show nothing of it. */
            password_settable: boolean;
        };
        /** @description Licensing of the whole shop. */
        LicensingSettings: {
            /** @description The mail with the licenses. */
            mail: {
                enabled: boolean;
                provider: boolean;
                include_keys: boolean;
                /** @enum {string} */
                include_keys_source: "option" | "setting";
            };
            /** @description When the data keys that protect license keys were created, and last wrapped for a new secret. */
            data_keys: {
                /**
                 * Format: date-time
                 * @description When it was created.
                 */
                created_at: string | null;
                /** Format: date-time */
                rewrapped_at: string | null;
            };
            task_limits: {
                [key: string]: {
                    [key: string]: {
                        enabled: boolean;
                        daily: number | null;
                        monthly: number | null;
                        /** @description The numbers are the default's, which holds for each seat; false = they were set. */
                        per_seat: boolean;
                    };
                };
            };
            /** @description The locks of a computer that may have changed at a reactivation; null = the shop's rule. */
            flexible_locking: {
                changeable: ("hd_volume" | "os" | "hd_serial" | "optical" | "net" | "cpu" | "bios")[];
                max_hardware_changes: number;
            };
            /** @description Computers of one license that the owner of its order may reset in twelve months; 0 = none. */
            owner_resets_per_year: number;
            /** @description Days after issuing in which a canceled order or a deleted license gives a manager's quota back; 0 = never. */
            quota_return_days: number;
            managers: {
                /** @description The set that is ticked for a new license manager. */
                permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
                /** @description Permissions that may be granted now. */
                offered: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
                /** @description Whether managers may hand out licenses, within their quotas. */
                distribution: boolean;
            };
            /** @description Who, beside staff, gives licenses new keys. */
            rekey: {
                by_owner: boolean;
            };
            /** @description Who may see whole keys: all staff, or those allowed by the option `staff.reveal`. */
            reveal: {
                /** @enum {string} */
                rule: "everyone" | "option";
            };
        };
        /** @description What was put right in a line. `line` counts from 1. No part of the line is repeated. */
        LineRepair: {
            line: number;
            /**
             * @description Unique identifier; never changes.
             * @enum {string}
             */
            code: "APOSTROPHE" | "TEXT_FORMULA";
            message: string;
        };
        /** @description An activation with the named user whose computer it is, and what it may be asked for. */
        ListedActivation: {
            /** @description Its id. */
            id: string;
            /** @description Id of a license. */
            license_id: string;
            original_activation_id: string | null;
            sequence: number;
            /**
             * @description Derived from state, dates, activations and the order's `active`.
             * @enum {string}
             */
            status: "active" | "ended";
            /** @enum {string|null} */
            ended_reason: "removed" | "reactivated" | "transferred" | "replaced" | "reset" | "timed_out" | "unassigned" | null;
            /** @description The site code as typed, or both codes in the merged form. */
            site_code: string | null;
            /** @description The machine ID as typed. */
            machine_id: string | null;
            activation_code: string | null;
            marks: ("generation_reused" | "owner_reset")[];
            /** @description Name for people. */
            name: string | null;
            platform: string | null;
            app_version: string | null;
            /** @description A note for staff. */
            note: string | null;
            /** Format: date-time */
            activated_at: string;
            /**
             * Format: date-time
             * @description End of its term; null = never.
             */
            expires_at: string | null;
            /** Format: date-time */
            last_seen_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            /** @description Whose computer it is; null = the license is proved by its key, or the user was forgotten. */
            user: components["schemas"]["ComputerUser"] | null;
            /** @description What staff may ask for it while it is active, besides ending it; the terms of its license refuse the rest. `checkout` makes a machine file. */
            acts: ("reactivate" | "transfer" | "checkout" | "borrow")[];
        };
        /** @description A customer or customer group whose orders a manager manages. */
        ManagerScope: {
            /** @description Its id. */
            id: string;
            customer: {
                /** @description Its id. */
                id: string;
                /** @description E-mail address. */
                email: string;
                company_name: string | null;
            } | null;
            customer_group: {
                /** @description Its id. */
                id: string;
                /** @description Null: the group was deleted, so it has no orders. */
                name: string | null;
            } | null;
            /** @description What a license manager may do, by name. */
            permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
            /** @description Their orders with licensing now. */
            order_count: number;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description A license file (any computer) or machine file (one). `certificate` is the whole file, see docs/formats.md; it is not kept, so it is shown this once. */
        OfflineFile: {
            /** @description Its id. */
            id: string;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "license" | "machine";
            /** @enum {string} */
            algorithm: "aes-256-gcm+ed25519" | "base64+ed25519";
            certificate: string;
            /** Format: date-time */
            issued_at: string;
            /**
             * Format: date-time
             * @description End of its term; null = never.
             */
            expires_at: string;
        };
        /** @description The customer of an order: the owner of its licenses. */
        OrderCustomer: {
            customer: {
                /** @description Its id. */
                id: string;
                /** @description E-mail address. */
                email: string | null;
                first_name: string | null;
                last_name: string | null;
                company_name: string | null;
                phone: string | null;
                /** @description Whether the customer can log in. */
                has_account: boolean;
            } | null;
            /** @description How many other orders the customer has. */
            other_orders: number;
            /** @description Column to sort by; descending with a leading dash. */
            order: {
                /** @description E-mail address. */
                email: string | null;
                canceled: boolean;
            };
        };
        /** @description What deleting an order's licensing will do. */
        OrderDeletion: {
            /** @description The order's number, with or without `#`. */
            order_number: string;
            licenses: number;
            activations: number;
            /** @description Uses that it added to licenses; what is left of them is taken back. */
            bought_uses: number;
            /** @description Who loses the order with it. */
            managers: {
                /** @description Its id. */
                id: string;
                /** @description E-mail address. */
                email: string;
            }[];
            /**
             * @description Whether Medusa's order is deleted too.
             * @enum {string}
             */
            native_order: "deleted" | "kept";
            /** @description Why Medusa's order is kept. */
            kept_because: ("payment" | "fulfillment" | "reservation")[];
        };
        /** @description What happened to licenses of an order. */
        OrderLicenseEvent: {
            /** @description Its id. */
            id: string;
            /** @description What happened. */
            type: string;
            /**
             * @description Who did it.
             * @enum {string}
             */
            actor_type: "system" | "staff" | "customer" | "manager" | "program";
            /** @description Id of the user, secret API key or customer. */
            actor_id: string | null;
            /** @description Ids of the licenses. */
            license_ids: string[];
            /** @description Details. */
            data: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description A grant of an order to a manager, who may have several. */
        OrderLicenseManager: {
            /** @description Id of a license manager. */
            manager_id: string;
            /** @description E-mail address. */
            email: string;
            first_name: string | null;
            last_name: string | null;
            /**
             * @description `invited`: has not accepted yet; `disabled`: sees nothing.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /** @description What a license manager may do, by name. */
            permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
            /**
             * @description Staff, or somebody of the owner's side.
             * @enum {string}
             */
            granted_by_type: "system" | "staff" | "customer" | "manager" | "program";
            /**
             * Format: date-time
             * @description Until when the invitation can be accepted.
             */
            invite_expires_at: string | null;
            /**
             * @description What was given: the order, its customer, or a group of theirs.
             * @enum {string}
             */
            through: "order" | "customer" | "customer_group";
            customer_group: {
                /** @description Its id. */
                id: string;
                /** @description Name for people. */
                name: string;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description How far the licenses of an order are, and what became of its mail. */
        OrderLicensing: {
            /** @description Id of the order. */
            order_id: string;
            /** @description The licensing details of the order; null before anything was owed. */
            profile: components["schemas"]["OrderProfile"] | null;
            /** @description The serial number that became the order, masked. */
            serial: {
                /** @description Its id. */
                id: string;
                value_redacted: string;
                /** Format: date-time */
                blacklisted_at: string | null;
            } | null;
            /** @description Number of licenses that the order is owed now. */
            owed: number;
            /** @description Number of licenses issued for what the order is owed. */
            issued: number;
            /** @description Number of licenses of the order from all sources. */
            total: number;
            /** @description Number of these in force. */
            in_force: number;
            /** @description How many there are of each status; statuses without any are left out. */
            by_status: {
                [key: string]: number;
            };
            /** @description Whether licenses are being issued or revoked right now. */
            in_progress: boolean;
            /**
             * @description `checkout`: the checkout is still running; `active_policy`: policy or program was inactive when the line was sold.
             * @enum {string|null}
             */
            waiting_for: "checkout" | "active_policy" | "payment" | "fulfillment" | "manual" | null;
            /** @description Problems that keep the order from being settled. */
            problems: {
                /** @description What could not be settled; stable. */
                code: string;
                /** @description Id of the line of the order. */
                line_item_id?: string;
                message: string;
            }[];
            /** @description The lines that add uses to a license, instead of issuing one. */
            top_ups: components["schemas"]["TopUpLine"][];
            /** @description Fulfillments that were made because the licenses were issued, and that stand. Medusa refuses to cancel the order, or to lower a quantity, below their units. `cancelable`: not shipped or delivered. */
            fulfilled_when_issued: {
                /** @description Its id. */
                id: string;
                units: number;
                cancelable: boolean;
            }[];
            /** @description Policies that the order's variants got after it was placed. */
            unlicensed_policies: number;
            /** @description Inactive, or of an inactive program, when lines were sold: they issue nothing until policies are applied. `active`: they could now. */
            withheld_policies: {
                /** @description Its id. */
                id: string;
                /** @description Name for people. */
                name: string;
                /** @description Whether it is active; an inactive one is not used for anything new. */
                active: boolean;
            }[];
            /** @description The mail with the licenses. */
            mail: {
                /**
                 * @description `none`: nothing to announce, or announced long ago.
                 * @enum {string}
                 */
                status: "none" | "sent" | "not_sent" | "disabled";
                /** Format: date-time */
                sent_at: string | null;
                to: string | null;
            };
            /** @description Whether money was refunded without units being given back. */
            partially_refunded: boolean;
        };
        /** @description The licensing facts about an order. */
        OrderProfile: {
            /** @description Its id. */
            id: string;
            /** @description Id of the order. */
            order_id: string;
            /** @description The merchant's own reference for the order. */
            reference: string | null;
            /** @description Where the buyer came from. */
            campaign_params: string | null;
            /** @description Id of what the buyer downloads. */
            download_id: string | null;
            /** @description A test. */
            is_test: boolean;
            /** @description A trial. */
            is_trial: boolean;
            /** @description An inactive order blocks its licenses. */
            active: boolean;
            /** @description Whether customers see the licenses in their account. */
            visible_to_customer: boolean;
            /** @description Whether customers may manage the licenses themselves. */
            customer_can_manage: boolean;
            /**
             * Format: date-time
             * @description End of the order's subscription; null = none.
             */
            subscription_expires_at: string | null;
            /** @description Codes of the features; for a program, its feature catalogue. */
            features: string[] | null;
            /** @description A note for staff. */
            note: string | null;
            /** @description The serial number that became the order. */
            serial_id: string | null;
            /** @description While it is, the licenses are blocked. */
            serial_blacklisted: boolean;
            /** @description Whether changes of the order are still to be applied. */
            dirty: boolean;
            /** @description Counts the changes of the order. */
            reconcile_requested: number;
            /** @description The newest applied change. */
            reconcile_applied: number;
            /**
             * Format: date-time
             * @description When a change was last applied.
             */
            reconciled_at: string | null;
            /** @description The last applied version of the order. */
            reconciled_version: number | null;
            /** @description Problems that keep the order from being settled. */
            problems: {
                [key: string]: unknown;
            }[] | null;
            /** @description Number of licenses already mailed. */
            mailed_count: number;
            /**
             * Format: date-time
             * @description When its licenses were deleted permanently.
             */
            licensing_deleted_at: string | null;
            /**
             * Format: date-time
             * @description When the event of the placed order was first seen.
             */
            placed_at: string | null;
            /**
             * Format: date-time
             * @description Since when the native order's row is gone.
             */
            missing_since: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it was deleted.
             */
            deleted_at: string | null;
        };
        /** @description What one feature has of its own. `max_consumptions`: uses that a period includes (null = unlimited, absent = its uses are not counted); `max_overages`: uses more that are let through (absent = none); `consumption_period`: when counting starts again (absent = never); `floating_seats`: computers that may use it at the same time, each with a session (absent = no such limit); `valid_duration`: for how long after the license begins it is on, an ISO 8601 duration (absent = as long as the license). */
        PolicyFeatureTerms: {
            /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
            max_consumptions?: number | null;
            /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
            max_overages?: number | null;
            /**
             * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
             * @enum {string|null}
             */
            consumption_period?: "daily" | "weekly" | "monthly" | "annually" | null;
            /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
            floating_seats?: number | null;
            /** @description Length of the term, ISO 8601 (`P1Y`); null = forever. */
            valid_duration?: string | null;
        };
        /** @description How many licenses of a policy a manager may issue. */
        PolicyQuota: {
            policy: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            /** @description Licenses that may be issued in all; null = unlimited. */
            granted: number | null;
            /** @description Licenses that were issued, by sub-managers too. */
            used: number;
            /** @description Licenses that shares of it may still issue. */
            promised: number;
            /** @description Licenses that may still be issued; null = unlimited. */
            left: number | null;
            /** @description Whether it is a share of another manager's quota. */
            is_share: boolean;
        };
        /** @description A feature that a license can switch on. `bit` is its place in typed activation codes; null keeps it out of them. A retired feature keeps its code and bit but can no longer be given. */
        ProgramFeature: {
            /** @description Unique identifier; never changes. */
            code: string;
            /** @description Name for people. */
            name: string;
            bit: number | null;
            retired: boolean;
        };
        /** @description Serial numbers that were made together, and what they become when redeemed. */
        SerialBatch: {
            /** @description Its id. */
            id: string;
            /** @description Name for people. */
            name: string;
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            policy: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            /** @description What the line of a redeemed order shows. */
            variant: {
                /** @description Its id. */
                id: string;
                title: string | null;
                product_title: string | null;
            } | null;
            /** @description They become the order's. */
            features: string[] | null;
            /**
             * @description How it was created.
             * @enum {string}
             */
            source: "generated" | "imported";
            /**
             * @description `generating`: call `generate` again; `importing`: send the file; `checked`: confirm it; `ready`: listed and redeemed.
             * @enum {string}
             */
            state: "generating" | "importing" | "checked" | "ready";
            serial_format: string | null;
            serial_prefix: string | null;
            with_verification: boolean;
            /** @description How many are to be generated; null where they are imported. */
            wanted: number | null;
            /** @description Total number. */
            count: number;
            /** @description Being redeemed this moment. */
            reserved_count: number;
            claimed_count: number;
            blacklisted_count: number;
            /** @description A note for staff. */
            note: string | null;
            created_by: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description What happened to a serial number or to its whole batch, and who did it. */
        SerialEvent: {
            /** @description Its id. */
            id: string;
            /** @description What happened. */
            type: string;
            /**
             * @description Who did it.
             * @enum {string}
             */
            actor_type: "system" | "staff" | "customer" | "manager" | "program";
            /** @description Id of the user, secret API key or customer. */
            actor_id: string | null;
            actor: components["schemas"]["Actor"];
            /** @description Id of the order. */
            order_id: string | null;
            /** @description Details. */
            data: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description What of a file was taken, line by line. */
        SerialImportReport: {
            /** @description Serial numbers that were taken. */
            good: number;
            /** @description Lines that were not. */
            faulty: number;
            /** @description The first 200 of them. */
            faults: {
                line: number;
                /** @description Why; stable. */
                code: string;
                message: string;
            }[];
            /** @description Lines that were taken once they were put right. */
            repaired: number;
            /** @description What was put right in the first 200 of them. */
            repairs: components["schemas"]["LineRepair"][];
        };
        /** @description A code that becomes an order with licenses once. */
        SerialNumber: {
            /** @description Its id. */
            id: string;
            /** @description Within the batch, from 1. */
            number: number;
            value_redacted: string;
            /**
             * @description `reserved`: being redeemed this moment.
             * @enum {string}
             */
            status: "available" | "reserved" | "claimed";
            has_verification: boolean;
            batch: {
                /** @description Its id. */
                id: string;
                /** @description Name for people. */
                name: string;
            };
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            policy: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            /** Format: date-time */
            reserved_at: string | null;
            /** Format: date-time */
            claimed_at: string | null;
            /** @description Column to sort by; descending with a leading dash. */
            order: {
                /** @description Its id. */
                id: string;
                /** @description The order's number. */
                display_id: number;
            } | null;
            customer: {
                /** @description Its id. */
                id: string;
                /** @description E-mail address. */
                email: string | null;
            } | null;
            /**
             * Format: date-time
             * @description Apart from `status`.
             */
            blacklisted_at: string | null;
            blacklisted_by: components["schemas"]["Actor"] | null;
            blacklist_reason: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description A floating seat that a computer holds. */
        Session: {
            /** @description Its id. */
            id: string;
            activation_id: string;
            /** @description Name for people. */
            name: string | null;
            platform: string | null;
            app_version: string | null;
            /** @description A note for staff. */
            note: string | null;
            /** Format: date-time */
            taken_at: string;
            /** Format: date-time */
            alive_until: string;
            /**
             * Format: date-time
             * @description Until when the computer has borrowed the seat; null = it has not.
             */
            borrowed_until: string | null;
            /** @description The machine file of a borrowed seat. */
            file_id: string | null;
        };
        /** @description The floating seats in use at most in an hour or day. */
        SessionPeak: {
            /**
             * Format: date-time
             * @description Begin of the hour or UTC day.
             */
            at: string;
            /** @description Seats that were in use at most. */
            peak: number;
            /** @description Seats more that would have been needed: computers that got none within an hour; of a day, in its worst hour. */
            refused: number;
        };
        /** @description A key that signs (`current`), is only published until `retires_at` (`retiring`), or no more (`retired`). */
        SigningKey: {
            /** @description Id of a signing key, as used in signatures. */
            kid: string;
            /**
             * @description Derived from state, dates, activations and the order's `active`.
             * @enum {string}
             */
            status: "current" | "retiring" | "retired";
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Until when an old signing key is published; null while it signs.
             */
            retires_at: string | null;
            /** @description Fingerprint of the public key: RFC 7638, SHA-256. */
            thumbprint: string;
            /** @description The public key as JSON Web Key. */
            jwk: {
                /** @constant */
                kty: "OKP";
                /** @constant */
                crv: "Ed25519";
                /** @constant */
                use: "sig";
                /** @constant */
                alg: "EdDSA";
                /** @description Id of a signing key, as used in signatures. */
                kid: string;
                x: string;
            };
            /** @description The public key as PEM (SPKI). */
            pem: string;
        };
        /** @description A license that a line could add its uses to. */
        TopUpLicense: {
            /** @description Its id. */
            id: string;
            /** @description The key, masked. */
            key_redacted: string | null;
            /** @description Id of the order. */
            order_id: string | null;
            program: {
                /** @description Its id. */
                id: string;
                /** @description Name for people. */
                name: string;
            };
            policy: {
                /** @description Its id. */
                id: string;
                /** @description Name for people. */
                name: string;
            };
        };
        /** @description A line of an order that adds uses to a license. */
        TopUpLine: {
            /** @description Id of the line of the order. */
            line_item_id: string;
            product_title: string | null;
            variant_title: string | null;
            /** @description The license that the line names; null = none that is there to be seen. */
            license: {
                /** @description Its id. */
                id: string;
                /** @description The key, masked. */
                key_redacted: string | null;
                /** @description Id of the order. */
                order_id: string | null;
                program: {
                    /** @description Its id. */
                    id: string;
                    /** @description Name for people. */
                    name: string;
                };
            } | null;
            /** @description Whose uses; null = of the license as a whole. */
            feature: string | null;
            /**
             * @description How long they stay: for the period, or until used.
             * @enum {string}
             */
            until: "period" | "used";
            /** @description Uses that one unit adds. */
            uses: number;
            /** @description Units whose uses are added. */
            units: number;
            /** @description Uses that were added, without those that were taken back. */
            added: number;
            /** @description Uses that the order took back. */
            taken_back: number;
            /**
             * @description `added`: all of them; `waiting`: some wait for `waiting_for`, or are being added (null); `problem`: some cannot be added, see `code`; `ended`: the order is owed none.
             * @enum {string}
             */
            state: "added" | "waiting" | "problem" | "ended";
            /**
             * @description What units that are not yet due wait for.
             * @enum {string|null}
             */
            waiting_for: "checkout" | "active_policy" | "payment" | "fulfillment" | "manual" | null;
            /**
             * @description Why they cannot be added; stable.
             * @enum {string|null}
             */
            code: "FRACTIONAL_QUANTITY" | "TOO_MANY_SEATS" | "TOP_UP_LICENSE_NOT_NAMED" | "TOP_UP_LICENSE_NOT_FOUND" | "TOP_UP_LICENSE_FOREIGN" | "TOP_UP_LICENSE_OTHER_POLICY" | "TOP_UP_LICENSE_REVOKED" | "TOP_UP_LICENSE_EXPIRED" | "TOP_UP_NOT_COUNTED" | "TOP_UP_TOO_MANY_USES" | "TOP_UP_TOO_MANY_PURCHASES" | null;
        };
        /** @description A policy of a variant: a sold unit issues a license of it, or adds uses to one. */
        VariantPolicy: {
            /** @description Its id. */
            id: string;
            /** @description Unique identifier; never changes. */
            code: string;
            /** @description Name for people. */
            name: string;
            /** @description Whether it is active; an inactive one is not used for anything new. */
            active: boolean;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "perpetual" | "time_limited" | "subscription" | "consumption";
            /**
             * @description Whether the program asks for a key or for a login.
             * @enum {string}
             */
            authorization: "license_key" | "named_user";
            /** @description Length of the term, ISO 8601 (`P1Y`); null = forever. */
            valid_duration: string | null;
            /**
             * @description When a limited term begins.
             * @enum {string}
             */
            term_starts: "issue" | "first_activation";
            /** @description Period of included updates, ISO 8601; null = not limited. */
            maintenance_duration: string | null;
            /** @description Length of one period of a subscription, ISO 8601. */
            subscription_duration: string | null;
            /** @description Hours after `expires_at` in which the program may keep running. */
            grace_hours: number;
            /**
             * @description One license per unit, or one per line whose seats follow the quantity.
             * @enum {string}
             */
            quantity_mode: "key_per_unit" | "seats_per_line";
            /** @description Seats of each license; null = unlimited. */
            max_activations: number | null;
            /** @description Maximum of transfers to another computer; null = unlimited. */
            max_transfers: number | null;
            /** @description Reserved; has no effect. */
            max_users: number | null;
            /** @description Whether a computer may work without a network, by a machine file or a kept answer. */
            allow_offline: boolean;
            /** @description Days after which a machine file ends; null = after a year. */
            offline_ttl_days: number | null;
            /** @description Whether the key alone is enough for license files, which work on any computer and take no seat. */
            allow_license_files: boolean;
            /** @description Days after which a license file ends. */
            license_file_ttl_days: number;
            /** @description Whether activation codes may be typed. */
            allow_typed_codes: boolean;
            /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
            floating_seats: number | null;
            /** @description Minutes of silence after which a computer's floating seat is free; null = 30. */
            floating_timeout_minutes: number | null;
            /** @description How many percent more computers are let in than there are floating seats, rounded down. */
            floating_overdraft_percent: number;
            /** @description How many hours a floating seat may be borrowed for use without a network; null = not at all. */
            max_borrow_hours: number | null;
            /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
            max_consumptions: number | null;
            /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
            max_overages: number | null;
            /**
             * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
             * @enum {string|null}
             */
            consumption_period: "daily" | "weekly" | "monthly" | "annually" | null;
            /** @description A trial. */
            is_trial: boolean;
            /** @description Length of a trial. */
            trial_days: number | null;
            /** @description Format of the keys; null = the standard format. */
            key_format: string | null;
            /** @description Beginning of every key. */
            key_prefix: string | null;
            /**
             * @description The event from which an order line is owed its licenses.
             * @enum {string}
             */
            issue_on: "order_placed" | "payment_captured" | "order_fulfilled" | "manual";
            /**
             * @description What happens to a license whose unit is given back.
             * @enum {string}
             */
            on_refund: "revoke" | "suspend" | "keep";
            /** @description Units that need no shipping are marked as fulfilled in Medusa once their licenses are issued; only with `issue_on` `order_placed` or `payment_captured`. Medusa refuses to cancel an order, or to lower a quantity, below fulfilled units. */
            fulfill_when_issued: boolean;
            /** @description Codes of the features; for a program, its feature catalogue. */
            features: string[] | null;
            /** @description What single features have of their own, by the code of the feature; null = nothing. Replaces the stored terms. */
            feature_terms: {
                [key: string]: components["schemas"]["PolicyFeatureTerms"];
            } | null;
            /** @description Free data that the sold program sees; replaces the stored data. */
            custom_fields: {
                [key: string]: unknown;
            } | null;
            /** @description Free data; replaces the stored data. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Id of the program. */
            program_id: string;
            program: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            /** @description What a unit adds to a license of the policy; null = it issues one. */
            top_up: {
                uses: number;
                /** @description Whose uses; null = of the license as a whole. */
                feature: string | null;
                /**
                 * @description Date to renew to.
                 * @enum {string}
                 */
                until: "period" | "used";
            } | null;
        };
        /** @description A refusal. */
        Error: {
            /** @description What is wrong; stable. */
            code?: string;
            /** @description Medusa's kind of error. */
            type: string;
            /** @description What is wrong, for people; names the field. */
            message: string;
            /** @description What OAuth calls it; of the calls that its clients make only. */
            error?: string;
        };
        /** @description Nobody is logged in. */
        Unauthorized: {
            message: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listLicensePrograms: {
        parameters: {
            query?: {
                /** @description A part of the code or name. */
                q?: string;
                /** @description Fields to return, separated by commas; `+name` and `-name` change the default ones. See Medusa's API reference. */
                fields?: string;
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Column to sort by; descending with a leading dash. */
                order?: "code" | "-code" | "name" | "-name" | "active" | "-active" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Its id. */
                id?: string | string[];
                /** @description Whether it is active; an inactive one is not used for anything new. */
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_programs: components["schemas"]["LicenseProgram"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    createLicenseProgram: {
        parameters: {
            query?: {
                /** @description Fields to return, separated by commas; `+name` and `-name` change the default ones. See Medusa's API reference. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name for people. */
                    name: string;
                    /** @description Whether it is active; an inactive one is not used for anything new. */
                    active?: boolean;
                    /** @description Codes of the features; for a program, its feature catalogue. */
                    features?: {
                        /** @description Unique identifier; never changes. */
                        code: string;
                        /** @description Name for people. */
                        name: string;
                        /** @default null */
                        bit?: number | null;
                        /** @default false */
                        retired?: boolean;
                    }[];
                    /** @description The locks of a computer that may have changed at a reactivation; null = the shop's rule. */
                    flexible_locking?: {
                        changeable: ("hd_volume" | "os" | "hd_serial" | "optical" | "net" | "cpu" | "bios")[];
                        max_hardware_changes: number;
                    } | null;
                    /** @description Whether this program has serial numbers. */
                    serials_enabled?: boolean;
                    /** @description Whether customers may redeem serial numbers without staff. */
                    serial_self_service?: boolean;
                    /** @description Free data; replaces the stored data. */
                    metadata?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Unique identifier; never changes. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_program: components["schemas"]["LicenseProgram"];
                    };
                };
            };
        };
    };
    retrieveLicenseProgram: {
        parameters: {
            query?: {
                /** @description Fields to return, separated by commas; `+name` and `-name` change the default ones. See Medusa's API reference. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_program: components["schemas"]["LicenseProgram"];
                    };
                };
            };
        };
    };
    updateLicenseProgram: {
        parameters: {
            query?: {
                /** @description Fields to return, separated by commas; `+name` and `-name` change the default ones. See Medusa's API reference. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Name for people. */
                    name?: string;
                    /** @description Whether it is active; an inactive one is not used for anything new. */
                    active?: boolean;
                    /** @description Codes of the features; for a program, its feature catalogue. */
                    features?: {
                        /** @description Unique identifier; never changes. */
                        code: string;
                        /** @description Name for people. */
                        name: string;
                        /** @default null */
                        bit?: number | null;
                        /** @default false */
                        retired?: boolean;
                    }[];
                    /** @description The locks of a computer that may have changed at a reactivation; null = the shop's rule. */
                    flexible_locking?: {
                        changeable: ("hd_volume" | "os" | "hd_serial" | "optical" | "net" | "cpu" | "bios")[];
                        max_hardware_changes: number;
                    } | null;
                    /** @description Whether this program has serial numbers. */
                    serials_enabled?: boolean;
                    /** @description Whether customers may redeem serial numbers without staff. */
                    serial_self_service?: boolean;
                    /** @description Free data; replaces the stored data. */
                    metadata?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Unique identifier; never changes. */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_program: components["schemas"]["LicenseProgram"];
                    };
                };
            };
        };
    };
    deleteLicenseProgram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "license_program";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    revealLicenseProgramSignature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The application signature, which is built into the sold program. */
                        signature: string;
                    };
                };
            };
        };
    };
    listLicensePolicies: {
        parameters: {
            query?: {
                /** @description A part of the code or name. */
                q?: string;
                /** @description Fields to return, separated by commas; `+name` and `-name` change the default ones. See Medusa's API reference. */
                fields?: string;
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Column to sort by; descending with a leading dash. */
                order?: "code" | "-code" | "name" | "-name" | "active" | "-active" | "kind" | "-kind" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Its id. */
                id?: string | string[];
                /** @description Id of the program. */
                program_id?: string | string[];
                /** @description Whether it is active; an inactive one is not used for anything new. */
                active?: boolean;
                /** @description Its kind. */
                kind?: ("perpetual" | "time_limited" | "subscription" | "consumption") | ("perpetual" | "time_limited" | "subscription" | "consumption")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_policies: components["schemas"]["LicensePolicy"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    createLicensePolicy: {
        parameters: {
            query?: {
                /** @description Fields to return, separated by commas; `+name` and `-name` change the default ones. See Medusa's API reference. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name for people. */
                    name: string;
                    /** @description Whether it is active; an inactive one is not used for anything new. */
                    active?: boolean;
                    /**
                     * @description Its kind.
                     * @enum {string}
                     */
                    kind?: "perpetual" | "time_limited" | "subscription" | "consumption";
                    /**
                     * @description Whether the program asks for a key or for a login.
                     * @enum {string}
                     */
                    authorization?: "license_key" | "named_user";
                    /** @description Length of the term, ISO 8601 (`P1Y`); null = forever. */
                    valid_duration?: string | null;
                    /**
                     * @description When a limited term begins.
                     * @enum {string}
                     */
                    term_starts?: "issue" | "first_activation";
                    /** @description Period of included updates, ISO 8601; null = not limited. */
                    maintenance_duration?: string | null;
                    /** @description Length of one period of a subscription, ISO 8601. */
                    subscription_duration?: string | null;
                    /** @description Hours after `expires_at` in which the program may keep running. */
                    grace_hours?: number;
                    /**
                     * @description One license per unit, or one per line whose seats follow the quantity.
                     * @enum {string}
                     */
                    quantity_mode?: "key_per_unit" | "seats_per_line";
                    /** @description Seats of each license; null = unlimited. */
                    max_activations?: number | null;
                    /** @description Maximum of transfers to another computer; null = unlimited. */
                    max_transfers?: number | null;
                    /** @description Reserved; has no effect. */
                    max_users?: number | null;
                    /** @description Whether a computer may work without a network, by a machine file or a kept answer. */
                    allow_offline?: boolean;
                    /** @description Days after which a machine file ends; null = after a year. */
                    offline_ttl_days?: number | null;
                    /** @description Whether the key alone is enough for license files, which work on any computer and take no seat. */
                    allow_license_files?: boolean;
                    /** @description Days after which a license file ends. */
                    license_file_ttl_days?: number;
                    /** @description Whether activation codes may be typed. */
                    allow_typed_codes?: boolean;
                    /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
                    floating_seats?: number | null;
                    /** @description Minutes of silence after which a computer's floating seat is free; null = 30. */
                    floating_timeout_minutes?: number | null;
                    /** @description How many percent more computers are let in than there are floating seats, rounded down. */
                    floating_overdraft_percent?: number;
                    /** @description How many hours a floating seat may be borrowed for use without a network; null = not at all. */
                    max_borrow_hours?: number | null;
                    /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
                    max_consumptions?: number | null;
                    /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
                    max_overages?: number | null;
                    /**
                     * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
                     * @enum {string|null}
                     */
                    consumption_period?: "daily" | "weekly" | "monthly" | "annually" | null;
                    /** @description A trial. */
                    is_trial?: boolean;
                    /** @description Length of a trial. */
                    trial_days?: number | null;
                    /** @description Format of the keys; null = the standard format. */
                    key_format?: string | null;
                    /** @description Beginning of every key. */
                    key_prefix?: string | null;
                    /**
                     * @description The event from which an order line is owed its licenses.
                     * @enum {string}
                     */
                    issue_on?: "order_placed" | "payment_captured" | "order_fulfilled" | "manual";
                    /**
                     * @description What happens to a license whose unit is given back.
                     * @enum {string}
                     */
                    on_refund?: "revoke" | "suspend" | "keep";
                    /** @description Units that need no shipping are marked as fulfilled in Medusa once their licenses are issued; only with `issue_on` `order_placed` or `payment_captured`. Medusa refuses to cancel an order, or to lower a quantity, below fulfilled units. */
                    fulfill_when_issued?: boolean;
                    /** @description Codes of the features; for a program, its feature catalogue. */
                    features?: string[] | null;
                    /** @description What single features have of their own, by the code of the feature; null = nothing. Replaces the stored terms. */
                    feature_terms?: {
                        [key: string]: components["schemas"]["PolicyFeatureTerms"];
                    } | null;
                    /** @description Free data that the sold program sees; replaces the stored data. */
                    custom_fields?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Free data; replaces the stored data. */
                    metadata?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Id of the program. */
                    program_id: string;
                    /** @description Unique identifier; never changes. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_policy: components["schemas"]["LicensePolicyDetail"];
                    };
                };
            };
        };
    };
    retrieveLicensePolicy: {
        parameters: {
            query?: {
                /** @description Fields to return, separated by commas; `+name` and `-name` change the default ones. See Medusa's API reference. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_policy: components["schemas"]["LicensePolicyDetail"];
                    };
                };
            };
        };
    };
    updateLicensePolicy: {
        parameters: {
            query?: {
                /** @description Fields to return, separated by commas; `+name` and `-name` change the default ones. See Medusa's API reference. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Name for people. */
                    name?: string;
                    /** @description Whether it is active; an inactive one is not used for anything new. */
                    active?: boolean;
                    /**
                     * @description Its kind.
                     * @enum {string}
                     */
                    kind?: "perpetual" | "time_limited" | "subscription" | "consumption";
                    /**
                     * @description Whether the program asks for a key or for a login.
                     * @enum {string}
                     */
                    authorization?: "license_key" | "named_user";
                    /** @description Length of the term, ISO 8601 (`P1Y`); null = forever. */
                    valid_duration?: string | null;
                    /**
                     * @description When a limited term begins.
                     * @enum {string}
                     */
                    term_starts?: "issue" | "first_activation";
                    /** @description Period of included updates, ISO 8601; null = not limited. */
                    maintenance_duration?: string | null;
                    /** @description Length of one period of a subscription, ISO 8601. */
                    subscription_duration?: string | null;
                    /** @description Hours after `expires_at` in which the program may keep running. */
                    grace_hours?: number;
                    /**
                     * @description One license per unit, or one per line whose seats follow the quantity.
                     * @enum {string}
                     */
                    quantity_mode?: "key_per_unit" | "seats_per_line";
                    /** @description Seats of each license; null = unlimited. */
                    max_activations?: number | null;
                    /** @description Maximum of transfers to another computer; null = unlimited. */
                    max_transfers?: number | null;
                    /** @description Reserved; has no effect. */
                    max_users?: number | null;
                    /** @description Whether a computer may work without a network, by a machine file or a kept answer. */
                    allow_offline?: boolean;
                    /** @description Days after which a machine file ends; null = after a year. */
                    offline_ttl_days?: number | null;
                    /** @description Whether the key alone is enough for license files, which work on any computer and take no seat. */
                    allow_license_files?: boolean;
                    /** @description Days after which a license file ends. */
                    license_file_ttl_days?: number;
                    /** @description Whether activation codes may be typed. */
                    allow_typed_codes?: boolean;
                    /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
                    floating_seats?: number | null;
                    /** @description Minutes of silence after which a computer's floating seat is free; null = 30. */
                    floating_timeout_minutes?: number | null;
                    /** @description How many percent more computers are let in than there are floating seats, rounded down. */
                    floating_overdraft_percent?: number;
                    /** @description How many hours a floating seat may be borrowed for use without a network; null = not at all. */
                    max_borrow_hours?: number | null;
                    /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
                    max_consumptions?: number | null;
                    /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
                    max_overages?: number | null;
                    /**
                     * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
                     * @enum {string|null}
                     */
                    consumption_period?: "daily" | "weekly" | "monthly" | "annually" | null;
                    /** @description A trial. */
                    is_trial?: boolean;
                    /** @description Length of a trial. */
                    trial_days?: number | null;
                    /** @description Format of the keys; null = the standard format. */
                    key_format?: string | null;
                    /** @description Beginning of every key. */
                    key_prefix?: string | null;
                    /**
                     * @description The event from which an order line is owed its licenses.
                     * @enum {string}
                     */
                    issue_on?: "order_placed" | "payment_captured" | "order_fulfilled" | "manual";
                    /**
                     * @description What happens to a license whose unit is given back.
                     * @enum {string}
                     */
                    on_refund?: "revoke" | "suspend" | "keep";
                    /** @description Units that need no shipping are marked as fulfilled in Medusa once their licenses are issued; only with `issue_on` `order_placed` or `payment_captured`. Medusa refuses to cancel an order, or to lower a quantity, below fulfilled units. */
                    fulfill_when_issued?: boolean;
                    /** @description Codes of the features; for a program, its feature catalogue. */
                    features?: string[] | null;
                    /** @description What single features have of their own, by the code of the feature; null = nothing. Replaces the stored terms. */
                    feature_terms?: {
                        [key: string]: components["schemas"]["PolicyFeatureTerms"];
                    } | null;
                    /** @description Free data that the sold program sees; replaces the stored data. */
                    custom_fields?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Free data; replaces the stored data. */
                    metadata?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Id of the program. */
                    program_id?: string;
                    /** @description Unique identifier; never changes. */
                    code?: string;
                    /** @description All policies that are in a bundle with it, directly or through others, get the given `authorization`, `quantity_mode`, `issue_on` and `on_refund` as well. */
                    with_bundled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_policy: components["schemas"]["LicensePolicyDetail"];
                    };
                };
            };
        };
    };
    deleteLicensePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "license_policy";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    listLicenseBundles: {
        parameters: {
            query?: {
                /** @description A part of the code or name. */
                q?: string;
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Column to sort by; descending with a leading dash. */
                order?: "code" | "-code" | "name" | "-name" | "active" | "-active" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Its id. */
                id?: string | string[];
                /** @description Id of the policy. */
                policy_id?: string | string[];
                /** @description Whether it is active; an inactive one is not used for anything new. */
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_bundles: components["schemas"]["LicenseBundle"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    createLicenseBundle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name for people. */
                    name: string;
                    /** @description Whether it is active; an inactive one is not used for anything new. */
                    active?: boolean;
                    items: {
                        /** @description Id of the policy. */
                        policy_id: string;
                        /**
                         * @description Number of seats, bought and granted; null = unlimited.
                         * @default null
                         */
                        seats?: number | null;
                    }[];
                    /** @description Free data; replaces the stored data. */
                    metadata?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Unique identifier; never changes. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_bundle: components["schemas"]["LicenseBundleDetail"];
                    };
                };
            };
        };
    };
    retrieveLicenseBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_bundle: components["schemas"]["LicenseBundleDetail"];
                    };
                };
            };
        };
    };
    updateLicenseBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Name for people. */
                    name?: string;
                    /** @description Whether it is active; an inactive one is not used for anything new. */
                    active?: boolean;
                    items?: {
                        /** @description Id of the policy. */
                        policy_id: string;
                        /**
                         * @description Number of seats, bought and granted; null = unlimited.
                         * @default null
                         */
                        seats?: number | null;
                    }[];
                    /** @description Free data; replaces the stored data. */
                    metadata?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Unique identifier; never changes. */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_bundle: components["schemas"]["LicenseBundleDetail"];
                    };
                };
            };
        };
    };
    deleteLicenseBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "license_bundle";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    listVariantLicensePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_policies: components["schemas"]["VariantPolicy"][];
                    };
                };
            };
        };
    };
    updateVariantLicensePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description A unit issues a license of these policies. */
                    add?: string[];
                    /** @description A unit adds uses to a license of these policies, which the order line names. */
                    top_ups?: {
                        /** @description Id of the policy. */
                        policy_id: string;
                        /** @description Uses that one unit adds. */
                        uses: number;
                        /** @description Whose uses; absent = of the license as a whole. */
                        feature?: string | null;
                        /**
                         * @description How long they stay: to the end of the period, or until they are used.
                         * @enum {string}
                         */
                        until: "period" | "used";
                    }[];
                    /** @description Ids of policies to stop selling with the variant. */
                    remove?: string[];
                    /** @description The policies take the place of the bundle that the variant sells, in one act. */
                    replace_bundle?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_policies: components["schemas"]["VariantPolicy"][];
                    };
                };
            };
        };
    };
    retrieveVariantLicenseBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_bundle: components["schemas"]["LicenseBundle"] | null;
                    };
                };
            };
        };
    };
    setVariantLicenseBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the bundle. */
                    license_bundle_id: string | null;
                    /** @description The bundle takes the place of policies that the variant sells, in one act. */
                    replace_policies?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_bundle: components["schemas"]["LicenseBundle"] | null;
                    };
                };
            };
        };
    };
    listProductLicensePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        variants: {
                            /** @description Its id. */
                            id: string;
                            title: string;
                            sku: string | null;
                            license_policies: components["schemas"]["VariantPolicy"][];
                            license_bundle: components["schemas"]["LicenseBundle"] | null;
                        }[];
                    };
                };
            };
        };
    };
    listLicenses: {
        parameters: {
            query?: {
                /** @description The last characters of a key, an e-mail, an order number (`123` or `#123`), or an id. */
                q?: string;
                /** @description Derived from state, dates, activations and the order's `active`. */
                status?: ("revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active")[];
                /** @description Id of the program. */
                program_id?: string[];
                /** @description Id of the policy. */
                policy_id?: string[];
                /** @description Id of the bundle. */
                license_bundle_id?: string[];
                /** @description How it was created. */
                source?: ("order" | "admin" | "manager" | "serial" | "import" | "trial")[];
                /** @description How the license may be used. */
                model?: ("perpetual" | "time_limited" | "subscription" | "consumption" | "floating" | "named_user")[];
                /** @description A trial. */
                is_trial?: boolean;
                /** @description A test. */
                is_test?: boolean;
                /** @description Id of the order. */
                order_id?: string[];
                /** @description Id of the owner: the customer of the order, or of a license without one. */
                customer_id?: string[];
                /** @description Id of a license manager. */
                manager_id?: string[];
                /** @description Id of the product that was sold. */
                product_id?: string[];
                /** @description Id of the product variant that was sold. */
                variant_id?: string[];
                /** @description Expires at this time or later. */
                expires_from?: string;
                /** @description Expires before this time. */
                expires_to?: string;
                /** @description Created at this time or later. */
                created_from?: string;
                /** @description Created before this time. */
                created_to?: string;
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Column to sort by; descending with a leading dash. */
                order?: "created_at" | "-created_at" | "expires_at" | "-expires_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenses: components["schemas"]["License"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                        /**
                         * @description There are more than `count`.
                         * @constant
                         */
                        count_capped?: true;
                    };
                };
            };
        };
    };
    searchLicenses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    q?: string;
                    /** @description Derived from state, dates, activations and the order's `active`. */
                    status?: ("revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active")[];
                    /** @description Id of the program. */
                    program_id?: string[];
                    /** @description Id of the policy. */
                    policy_id?: string[];
                    /** @description Id of the bundle. */
                    license_bundle_id?: string[];
                    /** @description How it was created. */
                    source?: ("order" | "admin" | "manager" | "serial" | "import" | "trial")[];
                    /** @description How the license may be used. */
                    model?: ("perpetual" | "time_limited" | "subscription" | "consumption" | "floating" | "named_user")[];
                    /** @description A trial. */
                    is_trial?: boolean;
                    /** @description A test. */
                    is_test?: boolean;
                    /** @description Id of the order. */
                    order_id?: string[];
                    /** @description Id of the owner: the customer of the order, or of a license without one. */
                    customer_id?: string[];
                    /** @description Id of a license manager. */
                    manager_id?: string[];
                    /** @description Id of the product that was sold. */
                    product_id?: string[];
                    /** @description Id of the product variant that was sold. */
                    variant_id?: string[];
                    /** @description Expires at this time or later. */
                    expires_from?: string;
                    /** @description Expires before this time. */
                    expires_to?: string;
                    /** @description Created at this time or later. */
                    created_from?: string;
                    /** @description Created before this time. */
                    created_to?: string;
                    /**
                     * @description Maximum of rows per page.
                     * @default 20
                     */
                    limit?: number;
                    /**
                     * @description Rows to skip.
                     * @default 0
                     */
                    offset?: number;
                    /**
                     * @description Column to sort by; descending with a leading dash.
                     * @enum {string}
                     */
                    order?: "created_at" | "-created_at" | "expires_at" | "-expires_at";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenses: components["schemas"]["License"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                        /**
                         * @description There are more than `count`.
                         * @constant
                         */
                        count_capped?: true;
                    };
                };
            };
        };
    };
    exportLicenses: {
        parameters: {
            query?: {
                /** @description The last characters of a key, an e-mail, an order number (`123` or `#123`), or an id. */
                q?: string;
                /** @description Derived from state, dates, activations and the order's `active`. */
                status?: ("revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active")[];
                /** @description Id of the program. */
                program_id?: string[];
                /** @description Id of the policy. */
                policy_id?: string[];
                /** @description Id of the bundle. */
                license_bundle_id?: string[];
                /** @description How it was created. */
                source?: ("order" | "admin" | "manager" | "serial" | "import" | "trial")[];
                /** @description How the license may be used. */
                model?: ("perpetual" | "time_limited" | "subscription" | "consumption" | "floating" | "named_user")[];
                /** @description A trial. */
                is_trial?: boolean;
                /** @description A test. */
                is_test?: boolean;
                /** @description Id of the order. */
                order_id?: string[];
                /** @description Id of the owner: the customer of the order, or of a license without one. */
                customer_id?: string[];
                /** @description Id of a license manager. */
                manager_id?: string[];
                /** @description Id of the product that was sold. */
                product_id?: string[];
                /** @description Id of the product variant that was sold. */
                variant_id?: string[];
                /** @description Expires at this time or later. */
                expires_from?: string;
                /** @description Expires before this time. */
                expires_to?: string;
                /** @description Created at this time or later. */
                created_from?: string;
                /** @description Created before this time. */
                created_to?: string;
                /** @description Own keys, one license each; in exports: whole keys instead of masked ones. */
                keys?: boolean;
                /** @description false: without the byte order mark by which spreadsheets recognize UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    batchLicenses: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "suspend";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    filter?: components["schemas"]["LicenseFilter"];
                    /** @description Cursor: `next` of the previous call; only with `filter`. */
                    after?: string;
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "reinstate";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    filter?: components["schemas"]["LicenseFilter"];
                    /** @description Cursor: `next` of the previous call; only with `filter`. */
                    after?: string;
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "revoke";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    filter?: components["schemas"]["LicenseFilter"];
                    /** @description Cursor: `next` of the previous call; only with `filter`. */
                    after?: string;
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "delete";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    filter?: components["schemas"]["LicenseFilter"];
                    /** @description Cursor: `next` of the previous call; only with `filter`. */
                    after?: string;
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "reset";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description What to reset. */
                        parts?: ("activations" | "transfers" | "consumption" | "expiry")[];
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    filter?: components["schemas"]["LicenseFilter"];
                    /** @description Cursor: `next` of the previous call; only with `filter`. */
                    after?: string;
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "renew";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description Date to renew to. */
                        until?: string;
                        /** @description ISO 8601 duration to renew by. */
                        by?: string;
                    };
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    filter?: components["schemas"]["LicenseFilter"];
                    /** @description Cursor: `next` of the previous call; only with `filter`. */
                    after?: string;
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "rekey";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description Hours after `expires_at` in which the program may keep running. */
                        grace_hours?: number;
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    filter?: components["schemas"]["LicenseFilter"];
                    /** @description Cursor: `next` of the previous call; only with `filter`. */
                    after?: string;
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "resend";
                    /** @description The body of the act's route. */
                    params?: Record<string, never>;
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    filter?: components["schemas"]["LicenseFilter"];
                    /** @description Cursor: `next` of the previous call; only with `filter`. */
                    after?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: components["schemas"]["LicenseBatch"];
                    };
                };
            };
        };
    };
    retrieveLicense: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    updateLicense: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Seats that staff added. */
                    granted_seats?: number;
                    /** @description Start of its term; null = from the beginning. */
                    starts_at?: string | null;
                    /** @description End of its term; null = never. */
                    expires_at?: string | null;
                    /** @description End of included updates; null = not limited. */
                    maintenance_until?: string | null;
                    /** @description Hours after `expires_at` in which the program may keep running. */
                    grace_hours?: number;
                    /** @description Maximum of transfers to another computer; null = unlimited. */
                    max_transfers?: number | null;
                    /** @description Reserved; has no effect. */
                    max_users?: number | null;
                    /** @description Whether a computer may work without a network, by a machine file or a kept answer. */
                    allow_offline?: boolean;
                    /** @description Days after which a machine file ends; null = after a year. */
                    offline_ttl_days?: number | null;
                    /** @description Whether the key alone is enough for license files, which work on any computer and take no seat. */
                    allow_license_files?: boolean;
                    /** @description Days after which a license file ends. */
                    license_file_ttl_days?: number;
                    /** @description Whether activation codes may be typed. */
                    allow_typed_codes?: boolean;
                    /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
                    floating_seats?: number | null;
                    /** @description Minutes of silence after which a computer's floating seat is free; null = 30. */
                    floating_timeout_minutes?: number | null;
                    /** @description How many percent more computers are let in than there are floating seats, rounded down. */
                    floating_overdraft_percent?: number;
                    /** @description How many hours a floating seat may be borrowed for use without a network; null = not at all. */
                    max_borrow_hours?: number | null;
                    /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
                    max_consumptions?: number | null;
                    /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
                    max_overages?: number | null;
                    /** @description Codes of the features; for a program, its feature catalogue. */
                    features?: string[] | null;
                    /** @description What single features have of their own, by the code of the feature; null = nothing. Replaces the stored terms. */
                    feature_terms?: {
                        [key: string]: {
                            /** @description Uses that one period of a license of the kind consumption includes; null = unlimited. */
                            max_consumptions?: number | null;
                            /** @description How many uses beyond the included ones are let through in one period; null = any number, 0 = none. */
                            max_overages?: number | null;
                            /**
                             * @description When counting starts again, by the UTC calendar; weeks begin on Monday; null = never.
                             * @enum {string|null}
                             */
                            consumption_period?: "daily" | "weekly" | "monthly" | "annually" | null;
                            /** @description How many activated computers may run at the same time; null = all of them, the license is not floating. */
                            floating_seats?: number | null;
                            /** @description End of its term; null = never. */
                            expires_at?: string | null;
                        };
                    } | null;
                    /** @description Free data that the sold program sees; replaces the stored data. */
                    custom_fields?: {
                        [key: string]: unknown;
                    } | null;
                    /** @description A trial. */
                    is_trial?: boolean;
                    /** @description A test. */
                    is_test?: boolean;
                    /** @description A note for staff. */
                    note?: string | null;
                    /** @description Free data; replaces the stored data. */
                    metadata?: {
                        [key: string]: unknown;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    deleteLicense: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "license";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    suspendLicense: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    reinstateLicense: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    revokeLicense: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    resetLicense: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description What to reset. */
                    parts?: ("activations" | "transfers" | "consumption" | "expiry")[];
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    renewLicense: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Date to renew to. */
                    until?: string;
                    /** @description ISO 8601 duration to renew by. */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    previewLicenseRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Date to renew to. */
                    until?: string;
                    /** @description ISO 8601 duration to renew by. */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        renewal: {
                            /**
                             * Format: date-time
                             * @description End of its term; null = never.
                             */
                            expires_at: string | null;
                            /** Format: date-time */
                            before: string | null;
                        };
                    };
                };
            };
        };
    };
    rekeyLicense: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Hours after `expires_at` in which the program may keep running. */
                    grace_hours?: number;
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    actOnLicenseUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "suspend";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "reinstate";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "revoke";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "reset";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description What to reset. */
                        parts?: ("activations" | "transfers" | "consumption" | "expiry")[];
                        /** @description The reason, for the timeline. */
                        reason?: string | null;
                    };
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "renew";
                    /** @description The body of the act's route. */
                    params?: {
                        /** @description Date to renew to. */
                        until?: string;
                        /** @description ISO 8601 duration to renew by. */
                        by?: string;
                    };
                } | {
                    /**
                     * @description The act.
                     * @constant
                     */
                    action: "edit";
                    /** @description The body of the act's route. */
                    params: {
                        /** @description Seats that staff added. */
                        granted_seats: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The licenses of the unit as they are now. */
                        licenses: components["schemas"]["License"][];
                    };
                };
            };
        };
    };
    resendLicense: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    revealLicenseKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The whole key. */
                        key: string;
                    };
                };
            };
        };
    };
    listLicenseEvents: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_events: components["schemas"]["LicenseEvent"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    listActivations: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Derived from state, dates, activations and the order's `active`. */
                status?: "active" | "ended";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activations: components["schemas"]["ListedActivation"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    createActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The site code as typed, or both codes in the merged form. */
                    site_code: string;
                    /** @description The machine ID as typed. */
                    machine_id?: string;
                    /** @description A note for staff. */
                    note?: string | null;
                    beyond_seats?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activation: components["schemas"]["Activation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
        };
    };
    updateActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A note for staff. */
                    note: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activation: components["schemas"]["ListedActivation"];
                    };
                };
            };
        };
    };
    reactivateActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The site code as typed, or both codes in the merged form. */
                    site_code: string;
                    /** @description The machine ID as typed. */
                    machine_id?: string;
                    /** @description A note for staff. */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activation: components["schemas"]["Activation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
        };
    };
    replaceActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The site code as typed, or both codes in the merged form. */
                    site_code: string;
                    /** @description The machine ID as typed. */
                    machine_id?: string;
                    /** @description A note for staff. */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activation: components["schemas"]["Activation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
        };
    };
    removeActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activation_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activation: components["schemas"]["Activation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
        };
    };
    resetActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activation_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activation: components["schemas"]["Activation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
        };
    };
    mailActivationCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activation_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description E-mail address.
                     */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: true;
                    };
                };
            };
        };
    };
    compareActivationLocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                activation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The site code as typed, or both codes in the merged form. */
                    site_code: string;
                    /** @description The machine ID as typed. */
                    machine_id?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        locks: {
                            /** @enum {string} */
                            lock: "hd_volume" | "os" | "hd_serial" | "optical" | "net" | "cpu" | "bios";
                            hardware: boolean;
                            before: string | null;
                            /** @description Cursor: `next` of the previous call; only with `filter`. */
                            after: string | null;
                            /** @description Number of changed licenses. */
                            changed: boolean;
                        }[] | null;
                    };
                };
            };
        };
    };
    unlockLicense: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Code of a feature whose uses are counted; absent = the license as a whole. */
                feature?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["Session"][];
                        /** @description The features of the license that have floating seats of their own. */
                        features: {
                            /** @description Code of a feature whose uses are counted; absent = the license as a whole. */
                            feature: string;
                            /** @description Number of seats, bought and granted; null = unlimited. */
                            seats: number;
                            in_use: number;
                        }[];
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                        /**
                         * Format: date-time
                         * @description All seats are taken; one more fits then if nobody gives another sign of life.
                         */
                        retry_at: string | null;
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    listSessionPeaks: {
        parameters: {
            query?: {
                /** @description Code of a feature whose uses are counted; absent = the license as a whole. */
                feature?: string;
                /** @description Peaks of hours, or of UTC days. */
                by?: "hour" | "day";
                /** @description Today and the days before it. */
                days?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        peaks: components["schemas"]["SessionPeak"][];
                    };
                };
            };
        };
    };
    borrowSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    activation_id: string;
                    /** @description Code of a feature whose uses are counted; absent = the license as a whole. */
                    feature?: string;
                    /** @description Date to renew to. */
                    until?: string;
                    hours?: number;
                    /** @enum {string} */
                    algorithm?: "aes-256-gcm+ed25519" | "base64+ed25519";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: {
                            /** @description Its id. */
                            id: string;
                            /** Format: date-time */
                            taken_at: string;
                            /** Format: date-time */
                            alive_until: string;
                            /** Format: date-time */
                            borrowed_until: string;
                        };
                        file: components["schemas"]["OfflineFile"];
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    frees_borrowed?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description A part of the e-mail address or the name. */
                q?: string;
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users: components["schemas"]["LicenseUser"][];
                        /** @description How many places are taken, found by the search or not. */
                        used: number;
                        /** @description How many places there are; null = as many as one likes. */
                        max_users: number | null;
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    assignUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language tag: that of a mail which the request causes, if there are such mails. */
                "x-medusa-locale"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A pasted list or CSV text: an address a line, with or without names, with or without names of columns. */
                    list?: string;
                    users?: {
                        /** @description E-mail address. */
                        email: string;
                        /** @description Only describes: empty is absent, and more than 255 characters are cut. */
                        first_name?: string | null;
                        /** @description Only describes: empty is absent, and more than 255 characters are cut. */
                        last_name?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: components["schemas"]["AssignedUserLine"][];
                        /** @description Ids of those who got a place by it. */
                        assigned: string[];
                        /** @description Ids of those of them who are mailed an invitation, after the answer. */
                        invited: string[];
                    };
                };
            };
        };
    };
    exportUsers: {
        parameters: {
            query?: {
                /** @description false: without the byte order mark by which spreadsheets recognize UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    unassignUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "license_user";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    disableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                    };
                };
            };
        };
    };
    enableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                    };
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language tag: that of a mail which the request causes, if there are such mails. */
                "x-medusa-locale"?: string;
            };
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        sent: true;
                    };
                };
            };
        };
    };
    sendUserPasswordLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language tag: that of a mail which the request causes, if there are such mails. */
                "x-medusa-locale"?: string;
            };
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        sent: true;
                    };
                };
            };
        };
    };
    setUserPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language tag: that of a mail which the request causes, if there are such mails. */
                "x-medusa-locale"?: string;
            };
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The password of the new or existing account. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        sent: true;
                    };
                };
            };
        };
    };
    endUserSignIns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @description How many sign-ins it ended. */
                        ended: number;
                    };
                };
            };
        };
    };
    retrieveConsumption: {
        parameters: {
            query?: {
                /** @description Code of a feature whose uses are counted; absent = the license as a whole. */
                feature?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumptionHistory"];
                };
            };
        };
    };
    correctConsumption: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of a feature whose uses are counted; absent = the license as a whole. */
                    feature?: string;
                    amount: number;
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license: components["schemas"]["LicenseDetail"];
                    };
                };
            };
        };
    };
    searchComputers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    q?: string;
                    /**
                     * @description Derived from state, dates, activations and the order's `active`.
                     * @enum {string}
                     */
                    status?: "active" | "ended";
                    /** @description Id of the program. */
                    program_id?: string[];
                    /** @description Id of a license. */
                    license_id?: string[];
                    unseen_since?: string;
                    /**
                     * @description Maximum of rows per page.
                     * @default 20
                     */
                    limit?: number;
                    /**
                     * @description Rows to skip.
                     * @default 0
                     */
                    offset?: number;
                    /**
                     * @description Column to sort by; descending with a leading dash.
                     * @enum {string}
                     */
                    order?: "activated_at" | "-activated_at";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        computers: components["schemas"]["Computer"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                        /**
                         * @description There are more than `count`.
                         * @constant
                         */
                        count_capped?: true;
                    };
                };
            };
        };
    };
    listOfflineFiles: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offline_files: components["schemas"]["GivenOutFile"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    createOfflineFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    activation_id?: string;
                    /** @enum {string} */
                    algorithm?: "aes-256-gcm+ed25519" | "base64+ed25519";
                    ttl?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: components["schemas"]["OfflineFile"];
                    };
                };
            };
        };
    };
    returnOfflineFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    receipt?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** Format: date-time */
                        returned_at: string;
                        activation_ended: boolean;
                    };
                };
            };
        };
    };
    previewLicenseRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    request: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preview: {
                            program: string;
                            is_for_this_program: boolean;
                            /** @description Name for people. */
                            name: string | null;
                            platform: string | null;
                            app_version: string | null;
                            /** @description Number of seats, bought and granted; null = unlimited. */
                            seats: number | null;
                            /** @description Seats that are free now; null = unlimited. */
                            free_seats: number | null;
                            activation: components["schemas"]["Activation"] | null;
                        };
                    };
                };
            };
        };
    };
    answerLicenseRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    request: string;
                    /** @description A note for staff. */
                    note?: string | null;
                    beyond_seats?: boolean;
                    /** @enum {string} */
                    algorithm?: "aes-256-gcm+ed25519" | "base64+ed25519";
                    ttl?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activation: components["schemas"]["Activation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                        file: components["schemas"]["OfflineFile"];
                    };
                };
            };
        };
    };
    retrieveOrderLicensing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order_licensing: components["schemas"]["OrderLicensing"];
                    };
                };
            };
        };
    };
    updateOrderLicensing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The merchant's own reference for the order. */
                    reference?: string | null;
                    /** @description Where the buyer came from. */
                    campaign_params?: string | null;
                    /** @description Id of what the buyer downloads. */
                    download_id?: string | null;
                    /** @description A test. */
                    is_test?: boolean;
                    /** @description A trial. */
                    is_trial?: boolean;
                    /** @description An inactive order blocks its licenses. */
                    active?: boolean;
                    /** @description Whether customers see the licenses in their account. */
                    visible_to_customer?: boolean;
                    /** @description Whether customers may manage the licenses themselves. */
                    customer_can_manage?: boolean;
                    /** @description End of the order's subscription; null = none. */
                    subscription_expires_at?: string | null;
                    /** @description Codes of the features; for a program, its feature catalogue. */
                    features?: string[] | null;
                    /** @description A note for staff. */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order_licensing: components["schemas"]["OrderLicensing"];
                    };
                };
            };
        };
    };
    deleteOrderLicensing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The order's number, with or without `#`. */
                    order_number: string;
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deletion: {
                            licenses: number;
                            /**
                             * @description Whether Medusa's order is deleted too.
                             * @enum {string}
                             */
                            native_order: "deleted" | "kept";
                        };
                    };
                };
            };
        };
    };
    retrieveOrderDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deletion: components["schemas"]["OrderDeletion"];
                    };
                };
            };
        };
    };
    checkOrderLicensing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order_licensing: components["schemas"]["OrderLicensing"];
                    };
                };
            };
        };
    };
    applyOrderPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order_licensing: components["schemas"]["OrderLicensing"];
                    };
                };
            };
        };
    };
    nameTopUpLicense: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of a license. */
                    license_id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order_licensing: components["schemas"]["OrderLicensing"];
                    };
                };
            };
        };
    };
    listTopUpLicenses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                line_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenses: components["schemas"]["TopUpLicense"][];
                        /** @description There may be others; these are the newest. */
                        more: boolean;
                    };
                };
            };
        };
    };
    sendOrderLicensesMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order_licensing: components["schemas"]["OrderLicensing"];
                    };
                };
            };
        };
    };
    retrieveOrderCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCustomer"];
                };
            };
        };
    };
    setOrderCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the owner: the customer of the order, or of a license without one. */
                    customer_id?: string;
                    /**
                     * Format: email
                     * @description E-mail address.
                     */
                    email?: string;
                    first_name?: string;
                    last_name?: string;
                    company_name?: string;
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCustomer"];
                };
            };
        };
    };
    listOrderHistory: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        history: components["schemas"]["HistoryEntry"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    listOrderLicenses: {
        parameters: {
            query?: {
                /** @description The last characters of a key, an e-mail, an order number (`123` or `#123`), or an id. */
                q?: string;
                /** @description Derived from state, dates, activations and the order's `active`. */
                status?: ("revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active")[];
                /** @description Id of the program. */
                program_id?: string[];
                /** @description Id of the policy. */
                policy_id?: string[];
                /** @description Id of the bundle. */
                license_bundle_id?: string[];
                /** @description How it was created. */
                source?: ("order" | "admin" | "manager" | "serial" | "import" | "trial")[];
                /** @description How the license may be used. */
                model?: ("perpetual" | "time_limited" | "subscription" | "consumption" | "floating" | "named_user")[];
                /** @description A trial. */
                is_trial?: boolean;
                /** @description A test. */
                is_test?: boolean;
                /** @description Id of the order. */
                order_id?: string[];
                /** @description Id of the owner: the customer of the order, or of a license without one. */
                customer_id?: string[];
                /** @description Id of a license manager. */
                manager_id?: string[];
                /** @description Id of the product that was sold. */
                product_id?: string[];
                /** @description Id of the product variant that was sold. */
                variant_id?: string[];
                /** @description Expires at this time or later. */
                expires_from?: string;
                /** @description Expires before this time. */
                expires_to?: string;
                /** @description Created at this time or later. */
                created_from?: string;
                /** @description Created before this time. */
                created_to?: string;
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Column to sort by; descending with a leading dash. */
                order?: "created_at" | "-created_at" | "expires_at" | "-expires_at";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenses: components["schemas"]["License"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                        /**
                         * @description There are more than `count`.
                         * @constant
                         */
                        count_capped?: true;
                    };
                };
            };
        };
    };
    issueOrderLicenses: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the policy. */
                    policy_id?: string;
                    /** @description Id of the product variant that was sold. */
                    variant_id?: string;
                    /** @description Id of the bundle. */
                    license_bundle_id?: string;
                    /** @description Units to issue; default: the number of `keys`, or 1. */
                    quantity?: number;
                    /** @description Own keys, one license each; in exports: whole keys instead of masked ones. */
                    keys?: string[];
                    /** @description Accept keys that are easy to guess. */
                    allow_weak_keys?: boolean;
                    /** @description The first key is no name of a column, though it holds no digit. */
                    first_line_is_key?: boolean;
                    /** @description A trial. */
                    is_trial?: boolean;
                    /** @description A test. */
                    is_test?: boolean;
                    /** @description Values that differ from the policy. */
                    overrides?: {
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats?: number | null;
                        /** @description Start of its term; null = from the beginning. */
                        starts_at?: string | null;
                        /** @description End of its term; null = never. */
                        expires_at?: string | null;
                        /** @description End of included updates; null = not limited. */
                        maintenance_until?: string | null;
                        /** @description Maximum of transfers to another computer; null = unlimited. */
                        max_transfers?: number | null;
                        /** @description Whether a computer may work without a network, by a machine file or a kept answer. */
                        allow_offline?: boolean;
                        /** @description Codes of the features; for a program, its feature catalogue. */
                        features?: string[] | null;
                        /** @description Free data that the sold program sees; replaces the stored data. */
                        custom_fields?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description A note for staff. */
                        note?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ids of the licenses. */
                        license_ids: string[];
                        /** @description Total number. */
                        count: number;
                    };
                };
            };
        };
    };
    checkOrderKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Own keys, one license each; in exports: whole keys instead of masked ones. */
                    keys: string[];
                    /** @description The first key is no name of a column, though it holds no digit. */
                    first_line_is_key?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: components["schemas"]["KeyFault"][];
                        /** @description What is taken away before keys are stored. */
                        repairs: components["schemas"]["LineRepair"][];
                    };
                };
            };
        };
    };
    exportOrderLicenses: {
        parameters: {
            query?: {
                /** @description Own keys, one license each; in exports: whole keys instead of masked ones. */
                keys?: boolean;
                /** @description false: without the byte order mark by which spreadsheets recognize UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listOrderLicenseEvents: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_events: components["schemas"]["OrderLicenseEvent"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    retrieveLicensingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licensing_settings: components["schemas"]["LicensingSettings"];
                    };
                };
            };
        };
    };
    updateLicensingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Whether mails contain whole keys; null = the plugin's option. */
                    mail_include_keys?: boolean | null;
                    task_limits?: {
                        [key: string]: {
                            [key: string]: {
                                enabled?: boolean;
                                daily?: number | null;
                                monthly?: number | null;
                            };
                        };
                    } | null;
                    /** @description The locks of a computer that may have changed at a reactivation; null = the shop's rule. */
                    flexible_locking?: {
                        changeable: ("hd_volume" | "os" | "hd_serial" | "optical" | "net" | "cpu" | "bios")[];
                        max_hardware_changes: number;
                    } | null;
                    owner_resets_per_year?: number | null;
                    quota_return_days?: number | null;
                    /** @description The set that is ticked for a new license manager; null = the built-in one. */
                    manager_permissions?: string[] | null;
                    /** @description Whether managers may hand out licenses, within their quotas. */
                    distribution?: boolean;
                    rekey_by_owner?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licensing_settings: components["schemas"]["LicensingSettings"];
                    };
                };
            };
        };
    };
    listIssuedByManagers: {
        parameters: {
            query?: {
                /** @description Months back, the present one included. */
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["IssuedByManager"][];
                    };
                };
            };
        };
    };
    exportIssuedByManagers: {
        parameters: {
            query?: {
                /** @description Months back, the present one included. */
                months?: number;
                /** @description false: without the byte order mark by which spreadsheets recognize UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listAllSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signing_keys: components["schemas"]["SigningKey"][];
                    };
                };
            };
        };
    };
    rotateSigningKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Days for which the old signing key stays published; 0 needs a reason.
                     * @default 30
                     */
                    overlap_days?: number;
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signing_keys: components["schemas"]["SigningKey"][];
                    };
                };
            };
        };
    };
    retireSigningKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signing_keys: components["schemas"]["SigningKey"][];
                    };
                };
            };
        };
    };
    listLicenseManagers: {
        parameters: {
            query?: {
                /** @description A part of the e-mail or name. */
                q?: string;
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Column to sort by; descending with a leading dash. */
                order?: "created_at" | "-created_at" | "email" | "-email" | "last_name" | "-last_name" | "accepted_at" | "-accepted_at";
                /** @description Derived from state, dates, activations and the order's `active`. */
                status?: "invited" | "active" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_managers: components["schemas"]["LicenseManager"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    createLicenseManager: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description E-mail address.
                     */
                    email: string;
                    first_name?: string | null;
                    last_name?: string | null;
                    phone?: string | null;
                    /** @description What a license manager may do, by name. */
                    permissions?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_manager: components["schemas"]["LicenseManagerDetail"];
                        invitation: components["schemas"]["Invitation"] | null;
                    };
                };
            };
        };
    };
    retrieveLicenseManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_manager: components["schemas"]["LicenseManagerDetail"];
                    };
                };
            };
        };
    };
    updateLicenseManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    first_name?: string | null;
                    last_name?: string | null;
                    phone?: string | null;
                    /** @description What a license manager may do, by name. */
                    permissions?: string[];
                    /** @description True = they lose access; false = active again. */
                    disabled?: boolean;
                    quotas?: {
                        /** @description Id of the policy. */
                        policy_id: string;
                        granted: number | null;
                        reset_used?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_manager: components["schemas"]["LicenseManagerDetail"];
                    };
                };
            };
        };
    };
    deleteLicenseManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "license_manager";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    inviteLicenseManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_manager: components["schemas"]["LicenseManagerDetail"];
                        invitation: components["schemas"]["Invitation"] | null;
                    };
                };
            };
        };
    };
    listManagedOrders: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: {
                            /** @description Id of the order. */
                            order_id: string;
                            /** @description The order's number. */
                            display_id: number;
                            /** @description What a license manager may do, by name. */
                            permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
                            /**
                             * @description Staff, or somebody of the owner's side.
                             * @enum {string}
                             */
                            granted_by_type: "system" | "staff" | "customer" | "manager" | "program";
                            /** @description Number of licenses of this policy. */
                            license_count: number;
                            /**
                             * Format: date-time
                             * @description When it was created.
                             */
                            created_at: string;
                        }[];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    listManagerScopes: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scopes: components["schemas"]["ManagerScope"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    addManagerScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the owner: the customer of the order, or of a license without one. */
                    customer_id?: string;
                    customer_group_id?: string;
                    /** @description What a license manager may do, by name. */
                    permissions?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scopes: components["schemas"]["ManagerScope"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    updateManagerScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scope_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What a license manager may do, by name. */
                    permissions: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scopes: components["schemas"]["ManagerScope"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    removeManagerScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scope_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "license_manager_scope";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    listLicenseManagerEvents: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_events: components["schemas"]["LicenseManagerEvent"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    listOrderLicenseManagers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_managers: components["schemas"]["OrderLicenseManager"][];
                    };
                };
            };
        };
    };
    assignLicenseManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description E-mail address.
                     */
                    email: string;
                    first_name?: string | null;
                    last_name?: string | null;
                    phone?: string | null;
                    /** @description What a license manager may do, by name. */
                    permissions?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_managers: components["schemas"]["OrderLicenseManager"][];
                        /** @description Id of a license manager. */
                        manager_id: string;
                        invitation: components["schemas"]["Invitation"] | null;
                    };
                };
            };
        };
    };
    updateOrderLicenseManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                manager_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What a license manager may do, by name. */
                    permissions: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        license_managers: components["schemas"]["OrderLicenseManager"][];
                    };
                };
            };
        };
    };
    removeOrderLicenseManager: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                manager_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "license_manager";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    listSerialBatches: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description For batches, a part of the name; for serial numbers, the end of a code or an id. */
                q?: string;
                /** @description Id of the program. */
                program_id?: string;
                /** @description The stored part of the status. */
                state?: "generating" | "importing" | "checked" | "ready";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_batches: components["schemas"]["SerialBatch"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    createSerialBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable ASCII characters, unique to what is wanted: a repeated request does it once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name for people. */
                    name: string;
                    /** @description Id of the program. */
                    program_id: string;
                    /** @description Id of the policy. */
                    policy_id: string;
                    /** @description Id of the product variant that was sold. */
                    variant_id?: string | null;
                    /** @description Codes of the features; for a program, its feature catalogue. */
                    features?: string[] | null;
                    /** @description A note for staff. */
                    note?: string | null;
                    generate?: {
                        /** @description Total number. */
                        count: number;
                        format?: string | null;
                        prefix?: string | null;
                        /** @default true */
                        verification_numbers?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_batch: components["schemas"]["SerialBatch"];
                    };
                };
            };
        };
    };
    retrieveSerialBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_batch: components["schemas"]["SerialBatch"];
                    };
                };
            };
        };
    };
    deleteSerialBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                        /** @constant */
                        object: "serial_batch";
                        /** @constant */
                        deleted: true;
                    };
                };
            };
        };
    };
    generateSerials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_batch: components["schemas"]["SerialBatch"];
                    };
                };
            };
        };
    };
    importSerials: {
        parameters: {
            query?: {
                /** @description Accept serial numbers that are easy to guess. */
                allow_weak?: boolean;
                /** @description The first line is a code even without a digit. */
                first_line_is_code?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example serial_number,verification_number
                 *     K7QXD-3MZ8A-9WNTR-2VB4P,482913
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_batch: components["schemas"]["SerialBatch"];
                        report: components["schemas"]["SerialImportReport"];
                    };
                };
            };
        };
    };
    confirmSerials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_batch: components["schemas"]["SerialBatch"];
                    };
                };
            };
        };
    };
    exportSerials: {
        parameters: {
            query?: {
                /** @description Whole serial numbers; for an export: whole ones with their verification numbers instead of masked ones. */
                codes?: boolean;
                /** @description false: without the byte order mark by which spreadsheets recognize UTF-8. */
                bom?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listSerialNumbers: {
        parameters: {
            query?: {
                /** @description For batches, a part of the name; for serial numbers, the end of a code or an id. */
                q?: string;
                /** @description Id of the batch of serial numbers. */
                batch_id?: string[];
                /** @description Id of the program. */
                program_id?: string[];
                /** @description Id of the policy. */
                policy_id?: string[];
                /** @description Derived from state, dates, activations and the order's `active`. */
                status?: ("available" | "reserved" | "claimed")[];
                /** @description Whether it is on the blacklist. */
                blacklisted?: boolean;
                /** @description Id of the order. */
                order_id?: string[];
                /** @description Id of the owner: the customer of the order, or of a license without one. */
                customer_id?: string[];
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Column to sort by; descending with a leading dash. */
                order?: "created_at" | "-created_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_numbers: components["schemas"]["SerialNumber"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                        /**
                         * @description There are more than `count`.
                         * @constant
                         */
                        count_capped?: true;
                    };
                };
            };
        };
    };
    searchSerialNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    q?: string;
                    /** @description Id of the batch of serial numbers. */
                    batch_id?: string[];
                    /** @description Id of the program. */
                    program_id?: string[];
                    /** @description Id of the policy. */
                    policy_id?: string[];
                    /** @description Derived from state, dates, activations and the order's `active`. */
                    status?: ("available" | "reserved" | "claimed")[];
                    /** @description Whether it is on the blacklist. */
                    blacklisted?: boolean;
                    /** @description Id of the order. */
                    order_id?: string[];
                    /** @description Id of the owner: the customer of the order, or of a license without one. */
                    customer_id?: string[];
                    /**
                     * @description Maximum of rows per page.
                     * @default 20
                     */
                    limit?: number;
                    /**
                     * @description Rows to skip.
                     * @default 0
                     */
                    offset?: number;
                    /**
                     * @description Column to sort by; descending with a leading dash.
                     * @enum {string}
                     */
                    order?: "created_at" | "-created_at";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_numbers: components["schemas"]["SerialNumber"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                        /**
                         * @description There are more than `count`.
                         * @constant
                         */
                        count_capped?: true;
                    };
                };
            };
        };
    };
    retrieveSerialNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_number: components["schemas"]["SerialNumber"];
                    };
                };
            };
        };
    };
    listSerialEvents: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_events: components["schemas"]["SerialEvent"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
        };
    };
    revealSerialNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Unique identifier; never changes. */
                        code: string;
                        verification_number: string | null;
                    };
                };
            };
        };
    };
    blacklistSerials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    /** @description Whole serial numbers; for an export: whole ones with their verification numbers instead of masked ones. */
                    codes?: string[];
                    /** @description Id of the batch of serial numbers. */
                    batch_id?: string;
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["BlacklistResult"];
                    };
                };
            };
        };
    };
    allowSerials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The licenses; exactly one of `ids` and `filter`. */
                    ids?: string[];
                    /** @description Whole serial numbers; for an export: whole ones with their verification numbers instead of masked ones. */
                    codes?: string[];
                    /** @description Id of the batch of serial numbers. */
                    batch_id?: string;
                    /** @description The reason, for the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["BlacklistResult"];
                    };
                };
            };
        };
    };
    listSerialLocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serial_locks: {
                            /** @description `customer:<id>`, `email:<address>`, `address:<network>` (IPv6 by its /64) or `serial:<hash>`. */
                            id: string;
                            /** @description Wrong tries of this UTC day. */
                            wrong: number;
                            /** Format: date-time */
                            last_at: string;
                            /** @description The serial that may not be tried, masked. */
                            serial: string | null;
                            /** @description Whose account is locked. */
                            customer: {
                                /** @description Its id. */
                                id: string;
                                /** @description E-mail address. */
                                email: string | null;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    unlockSerialTries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its id. */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        id: string;
                    };
                };
            };
        };
    };
}
