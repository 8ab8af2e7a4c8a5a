// Written by `npm run openapi` from the operations in src/api; not to be edited.

export interface paths {
    "/store/customers/me/licensing/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the licensed orders that I own or manage, the newest first
         * @description Hidden and inactive orders are left out. `acts` says of each act whether I may do it, and if not, why not.
         */
        get: operations["listCustomerOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search my licensed orders by words that no log shall keep
         * @description As the list, by a number, part of a program's or computer's name, the end of a key, or the site code or machine ID of a computer, or how one of them begins.
         */
        post: operations["searchCustomerOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/serial-programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the programs whose serial numbers I may redeem; none = offer nothing */
        get: operations["listSerialPrograms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/serial-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem a serial number: it becomes an order of mine with its licenses
         * @description The serial number determines its program; `program` requires a certain one. An unknown serial number and a wrong verification number are one refusal. After each wrong try one waits longer (429 with `Retry-After`); five a UTC day lock.
         */
        post: operations["redeemSerial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one of my orders */
        get: operations["retrieveCustomerOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/{id}/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the licenses of an order */
        get: operations["listCustomerLicenses"];
        put?: never;
        /**
         * Issue licenses on an order out of my quotas
         * @description Needs the permission `issue_license`, and distribution switched on.
         */
        post: operations["issueLicensesAsManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/{id}/licenses/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the licenses of an order
         * @description By part of the name of a program, policy or computer, a key or its end, the site code or machine ID of a computer, or how one of them begins; and by status.
         */
        post: operations["searchCustomerLicenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a license of an order on a computer by its typed codes
         * @description Without `license_id` the oldest usable license with a free seat is taken, of the program that the codes are of. A computer that is activated already gets its activation, and no seat. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["activateOnOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/{id}/check-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check typed codes */
        post: operations["checkTypedCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/{id}/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the contact fields of the order's owner, for a person who may change them */
        get: operations["retrieveOrderContact"];
        put?: never;
        /**
         * Change the contact fields of the order's owner
         * @description Owners may; managers need the permission `edit_customer`. `null` empties a field, and what is left out stays. The e-mail never changes here.
         */
        post: operations["updateOrderContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one of my licenses */
        get: operations["retrieveCustomerLicense"];
        put?: never;
        /**
         * Change the custom fields of a license
         * @description Needs the permission `edit_license`.
         */
        post: operations["updateCustomerLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the whole key of a license; it is recorded
         * @description A license that is out of force (revoked, suspended, or of a blocked order) shows its key to the vendor alone; the code says which.
         */
        post: operations["revealCustomerLicenseKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/rekey": {
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
         * @description For owners, where the shop lets them. The former key works for `grace_hours` more (default 0: it ends at once) and never comes back; activated computers stay activated, offline files that are out end with it. Three times a day.
         */
        post: operations["rekeyCustomerLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all activations of a license and free its seats
         * @description Needs the permission `reset_license`.
         */
        post: operations["resetCustomerLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/unit/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all activations of all licenses of a unit of a bundle
         * @description Of the unit that the license was sold in, of all its licenses or of none. Needs the permission `reset_license`.
         */
        post: operations["resetCustomerUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/consumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the counted uses of a license, by day and by month */
        get: operations["retrieveCustomerConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what more uses can be bought of, before buying
         * @description With `license_id` the variants that sell more uses of this license, with `variant_id` the licenses of the customer that the variant sells more uses of, with both whether the one fits the other, with neither all that fits. `allowed` false = the order would have the problem `code`. `limit`, `offset` and `count` are of licenses. A line of the cart names the license in its metadata, `licensing_license_id`.
         */
        get: operations["listCustomerTopUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the computers of a license; those that ended only with `ended=true` */
        get: operations["listCustomerActivations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a license on a computer by its typed codes
         * @description A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["activateCustomerLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/activations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the label of a computer */
        post: operations["annotateCustomerActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/activations/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate the same computer again after a crash or a new installation
         * @description A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["reactivateCustomerActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/activations/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a license to another computer, with the removal code of the old one
         * @description A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["transferCustomerActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/activations/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Free the seat of a computer, with its removal code
         * @description A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["removeCustomerActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/activations/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a device: end its activation without a removal code
         * @description Needs the permission `reset_device`, and then counts as a removal. The order's owner may do without as often in twelve months as the shop's settings say (`owner_reset` of the license): that counts as a transfer, and they get a mail. A machine file that is out keeps its seat until it ends. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["resetCustomerActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/activations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a device that may no longer use the license
         * @description Needs the permission `revoke_device`; counts as a removal. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["revokeCustomerActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/activations/{id}/send-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the activation code of a computer to somebody; of read-only orders too */
        post: operations["sendActivationCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/{id}/license-managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the license managers of an order
         * @description Owners may; managers need the permission `manage_managers`.
         */
        get: operations["listCustomerManagers"];
        put?: never;
        /**
         * Make somebody a license manager of an order
         * @description Nobody grants or takes away what they do not hold; only the vendor changes managers that the vendor added. A new manager is invited by mail; an active one gets a notice.
         */
        post: operations["assignCustomerManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/orders/{id}/license-managers/{manager_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what a license manager may do on an order
         * @description Nobody grants or takes away what they do not hold; only the vendor changes managers that the vendor added.
         */
        post: operations["updateCustomerManager"];
        /**
         * Take an order away from a license manager
         * @description Nobody grants or takes away what they do not hold; only the vendor changes managers that the vendor added.
         */
        delete: operations["removeCustomerManager"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how many licenses of which policies I may issue as a manager, and what else I may do
         * @description Both lists are empty while distribution is switched off, and for who is no manager.
         */
        get: operations["listCustomerQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/order-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what I may order for others, with how many are left
         * @description Needs the permission `create_order` or `create_bundle_order`, and distribution switched on.
         */
        get: operations["listOrderItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/manager-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an order for an end customer, with its licenses, out of my quotas
         * @description Needs the permission `create_order` or `create_bundle_order`, and distribution switched on. The customer owns the order, of price zero, and is mailed its licenses; without an account also the link that takes the order into one. I manage it. All of it is done, or nothing.
         */
        post: operations["createManagerOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/end-customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the customers of the orders that I manage, those with the newest orders first
         * @description Needs the permission `create_order` or `create_bundle_order`, and distribution switched on.
         */
        get: operations["listEndCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/sub-managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my sub-managers with their shares of my quotas
         * @description Needs the permission `manage_managers`, and distribution switched on.
         */
        get: operations["listSubManagers"];
        put?: never;
        /**
         * Invite a sub-manager, with shares of my quotas
         * @description Nobody grants a permission that they lack, nor more licenses than they have left. What is promised to a share is not mine any more until I take it back.
         */
        post: operations["createSubManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/sub-managers/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a sub-manager of mine again, who has not accepted yet
         * @description The link of the previous mail stops working.
         */
        post: operations["inviteSubManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/sub-managers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what a sub-manager of mine may do, and their shares
         * @description A share never goes below what was issued of it. It applies from their next request.
         */
        post: operations["updateSubManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/offline-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files that were given out for a license */
        get: operations["listCustomerOfflineFiles"];
        put?: never;
        /**
         * Make a license file, or the machine file of one of the license's activations
         * @description A refusal has the code of its verdict, see docs/verdicts.md. The file ends after `ttl` seconds, but never after the license or the days that its policy allows. It is shown this once.
         */
        post: operations["createCustomerOfflineFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/offline-files/{file_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a machine file back with the receipt that the program showed; its seat is free
         * @description An activation in force that the file was made for ends with it; on a floating license only the borrowed seat is free. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["returnCustomerOfflineFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/license-requests/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show which computer a license request is about */
        post: operations["previewCustomerLicenseRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/license-requests": {
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
         * @description Both, or neither; within the limits of the task `activate`. A computer that is activated keeps its seat. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["answerCustomerLicenseRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who sits on the floating seats of a license now
         * @description `retry_at` says when one more computer fits at the latest, where all seats are taken.
         */
        get: operations["listCustomerSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/sessions/peaks": {
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
        get: operations["listCustomerSessionPeaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/sessions/borrow": {
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
         * @description The order's owner may, and managers with the permission `borrow_license`. With `feature` the seat of that feature, of a floating license only beside its own. Until `until`, or for `hours`; without both as long as the license allows. The file ends when the seat is free again; until then the seat counts, whatever the computer does. It is shown this once. A refusal has the code of its verdict, see docs/verdicts.md.
         */
        post: operations["borrowCustomerSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/sessions/{session_id}/end": {
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
         * @description The order's owner may, and managers with the permission `reset_device`. The next heartbeat of the computer answers NO_SESSION. It stays activated and may take a seat again. A borrowed seat is given back by the program, or by the receipt of its file.
         */
        post: operations["endCustomerSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users of a license for named users
         * @description The order's owner may, and managers with the permission `manage_license_users` or `manage_license_user_credentials`.
         */
        get: operations["listCustomerUsers"];
        put?: never;
        /**
         * Assign users to a license for named users
         * @description The order's owner may, and managers with the permission `manage_license_users`. Up to 1000 at once, in the order of the list, as many as there are free places (`max_users`). The answer says of each line what it came to. Who is assigned already stays so, so the same list again changes nothing. Who has accepted no invitation yet, and waits for none, is mailed one after the answer.
         */
        post: operations["assignCustomerUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/users/{user_id}": {
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
         * @description The order's owner may, and managers with the permission `manage_license_users`. The place is free at once. It is effective at the next call of the user's program.
         */
        delete: operations["unassignCustomerUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/users/{user_id}/disable": {
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
         * @description The order's owner may, and managers with the permission `manage_license_user_credentials`. They keep their places. It is effective at the next call of the user's program. A manager disables nobody who has licenses of other orders (USER_ELSEWHERE).
         */
        post: operations["disableCustomerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/users/{user_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a disabled user in again
         * @description The order's owner may, and managers with the permission `manage_license_user_credentials`.
         */
        post: operations["enableCustomerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/users/{user_id}/invite": {
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
         * @description The order's owner may, and managers with the permission `manage_license_users`. The link of the former one stops working. It works once, for `users.invitationDays`; nobody but the user sees it.
         */
        post: operations["inviteCustomerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/users/{user_id}/password-link": {
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
         * @description The order's owner may, and managers with the permission `manage_license_user_credentials`. It works once, for `users.passwordHours`; nobody but the user sees it. Their password stays until they set another.
         */
        post: operations["sendCustomerUserPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/users/{user_id}/password": {
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
         * @description The order's owner may, and managers with the permission `manage_license_user_credentials`. Only with the option `users.setPasswords`, and only for accounts that their link made and that are for nothing but licenses of this owner (`password_settable`). Ends their sign-ins. They are mailed that it happened, with a link by which they set one of their own; before they have, no program signs them in (USER_PASSWORD_CHANGE_REQUIRED). If the mail does not go, nothing is set. A manager sets none of somebody who has licenses of other orders (USER_ELSEWHERE).
         */
        post: operations["setCustomerUserPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/licenses/{id}/users/{user_id}/sign-out": {
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
         * @description The order's owner may, and managers with the permission `manage_license_user_credentials`. For all licenses of their owner. It is effective at the next call of the user's program. They may sign in again.
         */
        post: operations["endCustomerUserSignIns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/device-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the program that waits with a code to be signed in
         * @description The code is in the body, so that no log has it. `licenses` are those that I could sign it in for; none = I have no place of a license of this program.
         */
        post: operations["readDeviceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/device-sign-in/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the program in that waits with a code
         * @description Each code is answered once. Ask first whether I started this: the program that shows the code gets to use the license.
         */
        post: operations["approveDeviceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/device-sign-in/deny": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the program that waits with a code
         * @description Each code is answered once. The program stops waiting at its next request.
         */
        post: operations["denyDeviceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an order that was placed without an account
         * @description The answer is the same whether there is such an order or not. If there is, its e-mail address gets a link with which it can be moved into an account, three times a day at most.
         */
        post: operations["requestOrderClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/customers/me/licensing/claims/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an order into my account, with the token of the link that was mailed to its address
         * @description Medusa's own order transfer. The order's e-mail becomes the account's, its licenses are the account's at once, and managers not added by the vendor lose it. The token works once.
         */
        post: operations["acceptOrderClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get the person an invitation is for */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation, logged in or with the password of a new account
         * @description Logged in with the invited address, the account becomes the manager's. Otherwise an account with `password` is made, or the password of the one that is there has to be given. The token works once.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/user-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get the named user a mailed link is for */
        post: operations["readUserLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/user-link/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Become an active user of a license, or set a new password, by a mailed link
         * @description `new_password` makes an account, or is from now on the password of the one that is there: the mail proves the address. Otherwise the account is that of the logged-in customer, or of `password`. The token works once.
         */
        post: operations["acceptUserLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/lost-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the licenses of an e-mail address mailed to it
         * @description The answer is the same whether the address has licenses or not. If it has, the mail names its orders with their programs and masked keys, and brings claim links for orders placed without an account; three times a day at most.
         */
        post: operations["requestLostKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the order of a claim link */
        post: operations["readOrderClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/serial-programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the programs whose serial numbers anybody may redeem; none = offer nothing */
        get: operations["listPublicSerialPrograms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/serial-registration/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the puzzle that a registration by serial number needs solved
         * @description A proof of work as ALTCHA's widget and `altcha-lib` read it (version 2, PBKDF2/SHA-256); about a second of a browser's time, valid for ten minutes and once.
         */
        get: operations["createRegistrationChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/licensing/serial-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem a serial number without an account: makes the account and its order
         * @description Afterwards one logs in with `email` and `password` as usual. Every try needs a puzzle of its own. A refused serial number leaves no account behind. An unknown one and a wrong verification number are one refusal; after each wrong try the address waits longer (429 with `Retry-After`); five a UTC day lock it.
         */
        post: operations["registerBySerial"];
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
        /** @description A computer of a license in an account. */
        CustomerActivation: {
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
        /** @description A computer of a license in an account, with the named user whose it is. */
        CustomerComputer: {
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
            /** @description Whose computer it is; null = the license is proved by its key, or I may not see its users. */
            user: components["schemas"]["ComputerUser"] | null;
        };
        /** @description A license in an account; its key is masked. */
        CustomerLicense: {
            /** @description Its id. */
            id: string;
            /** @description Id of the order. */
            order_id: string;
            /** @description The key, masked. */
            key_redacted: string | null;
            /**
             * @description Derived from state, dates, activations and the order's `active`.
             * @enum {string}
             */
            status: "revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active";
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "perpetual" | "time_limited" | "subscription" | "consumption";
            /**
             * @description Whether its key proves it, or its users do.
             * @enum {string}
             */
            authorization: "license_key" | "named_user";
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
            /** @description The bundle that it was sold in, as it was called then; null = none. */
            bundle: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
                /** @description What the licenses of one unit have in common. */
                unit: string;
            } | null;
            /** @description Number of seats, bought and granted; null = unlimited. */
            seats: number | null;
            /** @description Seats in use: by activations in force, and by machine files that are still out after their activation ended. */
            seats_used: number;
            /** @description Seats that are free now; null = unlimited. */
            free_seats: number | null;
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
            /**
             * Format: date-time
             * @description How long it runs on after that; null = not at all.
             */
            grace_until: string | null;
            /** @description A trial. */
            is_trial: boolean;
            /** @description A test. */
            is_test: boolean;
            /** @description Codes of the features that are on. */
            features: string[];
            /** @description Until when those of them are on that have an end of their own, by code. */
            feature_ends: {
                [key: string]: string;
            };
            /** @description Those of its features that need a floating seat of their own, by code, and how many computers may hold one at the same time. */
            floating_features: {
                [key: string]: number;
            };
            /** @description How many hours a floating seat may be borrowed; null = not at all. */
            max_borrow_hours: number | null;
            /** @description What people call them, in the same order. */
            feature_names: string[];
            /** @description Codes of those whose uses are counted apart. */
            counted_features: string[];
            /** @description Free data that the sold program sees; replaces the stored data. */
            custom_fields: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            tasks: {
                [key: string]: components["schemas"]["TaskOutlook"];
            };
            /** @description Whether offline files can be made: for any computer, and for an activated one. */
            files: {
                [key: string]: components["schemas"]["TaskOutlook"];
            };
            /** @description Whether the order's owner may reset a computer as often as the shop's settings let them; null = not by that right. */
            owner_reset: components["schemas"]["TaskOutlook"] | null;
        };
        /** @description A manager of an order, as its owner's side sees them. */
        CustomerManager: {
            /** @description Id of a license manager. */
            manager_id: string;
            /** @description E-mail address. */
            email: string;
            /**
             * @description `invited`: has not accepted yet; `disabled`: sees nothing.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /** @description What a license manager may do, by name. */
            permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
            /** @description Only the vendor changes this one. */
            added_by_vendor: boolean;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description An order in the account of its owner or a manager. */
        CustomerOrder: {
            /** @description Its id. */
            id: string;
            /** @description The order's number. */
            display_id: number;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            programs: {
                /** @description Its id. */
                id: string;
                /** @description Name for people. */
                name: string;
            }[];
            /** @description Licenses that are not revoked. */
            license_count: number;
            /** @description Of those, licenses with a computer. */
            activated_count: number;
            /** @description Number of seats, bought and granted; null = unlimited. */
            seats: number | null;
            /** @description Seats in use: by activations in force, and by machine files that are still out after their activation ended. */
            seats_used: number;
            /**
             * @description They own the order now, or manage it.
             * @enum {string}
             */
            role: "owner" | "manager";
            /** @description What they hold on this order. */
            permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
            /** @description The serial number, masked, that was redeemed into the order. */
            serial_number: string | null;
            /** @description Nobody of the customer's side manages the licenses. */
            read_only: boolean;
            /**
             * Format: date-time
             * @description End of the order's subscription; null = none.
             */
            subscription_expires_at: string | null;
            /** @description All that it sold adds uses to licenses of other orders; it has none itself. */
            only_adds_uses: boolean;
            acts: {
                [key: string]: components["schemas"]["Right"];
            };
        };
        /** @description A variant that sells more uses of a license. */
        CustomerTopUp: {
            license: {
                /** @description Its id. */
                id: string;
                /** @description The key, masked. */
                key_redacted: string | null;
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
            variant: {
                /** @description Its id. */
                id: string;
                title: string;
                product: {
                    /** @description Its id. */
                    id: string;
                    title: string;
                    handle: string;
                } | null;
            };
            /** @description Uses that one unit adds. */
            uses: number;
            /** @description Whose uses; null = of the license as a whole. */
            feature: string | null;
            /**
             * @description How long they stay: for the period, or until used.
             * @enum {string}
             */
            until: "period" | "used";
            allowed: boolean;
            /**
             * @description Why not; stable.
             * @enum {string|null}
             */
            code: "TOP_UP_LICENSE_NOT_NAMED" | "TOP_UP_LICENSE_NOT_FOUND" | "TOP_UP_LICENSE_FOREIGN" | "TOP_UP_LICENSE_OTHER_POLICY" | "TOP_UP_LICENSE_REVOKED" | "TOP_UP_LICENSE_EXPIRED" | "TOP_UP_NOT_COUNTED" | "TOP_UP_TOO_MANY_USES" | "TOP_UP_TOO_MANY_PURCHASES" | null;
        };
        /** @description A program that waits for its named user. */
        DeviceSignIn: {
            /** @description As the program shows it. */
            user_code: string;
            program: {
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            };
            /** @description The computer's name, as the program says. */
            name: string | null;
            /** Format: date-time */
            asked_at: string;
            /**
             * Format: date-time
             * @description Until when it can be answered.
             */
            expires_at: string;
            /** @description For which of my licenses I may sign it in; none = I may not. */
            licenses: {
                /** @description Its id. */
                id: string;
                /** @description The policy's code. */
                policy: string;
                /**
                 * Format: date-time
                 * @description End of its term; null = never.
                 */
                expires_at: string | null;
                policy_name: string;
            }[];
        };
        /** @description A customer of orders that a manager manages. */
        EndCustomer: {
            /** @description Its id. */
            id: string;
            /** @description Name for people. */
            name: string | null;
            company_name: string | null;
            /** @description As their orders show it. */
            email: string;
            order_count: number;
            /** Format: date-time */
            last_order_at: string;
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
        /** @description What a manager may order. */
        OrderItem: {
            variant: {
                /** @description Its id. */
                id: string;
                title: string;
            };
            product: {
                /** @description Its id. */
                id: string;
                title: string;
            } | null;
            is_bundle: boolean;
            /** @description A unit issues a license of each. */
            policies: {
                /** @description Its id. */
                id: string;
                /** @description Unique identifier; never changes. */
                code: string;
                /** @description Name for people. */
                name: string;
            }[];
            /** @description Units that may still be ordered; null = unlimited. */
            left: number | null;
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
        /** @description Whether an act on an order is possible, and if not, why not. */
        Right: {
            allowed: boolean;
            /**
             * @description Why not; stable.
             * @enum {string|null}
             */
            code: "NO_LICENSES" | "PERMISSION_REQUIRED" | "ORDER_READ_ONLY" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "SERIAL_BLACKLISTED" | "SEATS_EXHAUSTED" | "REKEY_BY_VENDOR" | "USER_REQUIRED" | null;
            /**
             * @description The permission that is missing.
             * @enum {string|null}
             */
            permission: "reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials" | null;
            /** @description False: nobody can be given that permission now, so show nothing of the act. */
            offered: boolean;
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
        /** @description Somebody to whom a manager gave shares of their quotas. */
        SubManager: {
            /** @description Its id. */
            id: string;
            /** @description E-mail address. */
            email: string;
            /**
             * @description Derived from state, dates, activations and the order's `active`.
             * @enum {string}
             */
            status: "invited" | "active" | "disabled";
            /** @description What a license manager may do, by name. */
            permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
            quotas: components["schemas"]["PolicyQuota"][];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
        };
        /** @description Whether a task on a license would be done if all that is typed is right. */
        TaskOutlook: {
            allowed: boolean;
            /** @description False: no such license ever allows it, so show nothing of the act. */
            offered: boolean;
            /**
             * @description Why not; of the order, or a verdict (docs/verdicts.md).
             * @enum {string|null}
             */
            code: "NO_LICENSES" | "PERMISSION_REQUIRED" | "ORDER_READ_ONLY" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "SERIAL_BLACKLISTED" | "SEATS_EXHAUSTED" | "REKEY_BY_VENDOR" | "USER_REQUIRED" | "VALID" | "IN_GRACE" | "RATE_LIMITED" | "NOT_FOUND" | "PROGRAM_MISMATCH" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "FINGERPRINT_REQUIRED" | "TYPED_CODES_NOT_ALLOWED" | "INVALID_MACHINE_CODES" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT" | "TOO_MANY_LOCKS_CHANGED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED" | null;
            /** Format: date-time */
            retry_at: string | null;
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
    listCustomerOrders: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description An order number, a part of the name of a program or the label of a computer, or the end of a key. */
                q?: string;
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
                        orders: components["schemas"]["CustomerOrder"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
            /**
             * @description - `KEY_IN_URL`: a license key must not be in a URL: send it in the body
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "KEY_IN_URL" | "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
        };
    };
    searchCustomerOrders: {
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
                     * @description Maximum of rows per page.
                     * @default 20
                     */
                    limit?: number;
                    /**
                     * @description Rows to skip.
                     * @default 0
                     */
                    offset?: number;
                    q: string;
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
                        orders: components["schemas"]["CustomerOrder"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listSerialPrograms: {
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
                        programs: {
                            /** @description Its id. */
                            id: string;
                            /** @description Unique identifier; never changes. */
                            code: string;
                            /** @description Name for people. */
                            name: string;
                            /** @description Some of its serial numbers have a verification number, so ask for it. */
                            verification: boolean;
                        }[];
                    };
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
        };
    };
    redeemSerial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    program?: string;
                    serial: string;
                    verification_number?: string;
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
                        /** @description The order that the serial number became. */
                        order: {
                            /** @description Its id. */
                            id: string;
                            /** @description The order's number. */
                            display_id: number;
                        };
                        /** @description Empty while they are still being issued. */
                        license_ids: string[];
                    };
                };
            };
            /**
             * @description - `SERIAL_INVALID`: the serial number or its verification number is wrong
             *     - `SERIAL_WRONG_PROGRAM`: the serial number is for another program
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "SERIAL_INVALID" | "SERIAL_WRONG_PROGRAM" | "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `SERIALS_OFF`: serial numbers are switched off for the program
             *     - `SERIAL_BLACKLISTED`: the serial number is no longer valid
             *     - `SERIAL_USED_BY_YOU`: you have already redeemed the serial number
             *     - `SERIAL_USED`: another account has redeemed the serial number
             *     - `SERIAL_IN_PROGRESS`: the serial number is being redeemed right now
             *     - `SERIAL_NO_REGION`: the shop has no region, so no order can be made
             *     - `TASK_LOCKED`: too many wrong codes today; staff may unlock it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "SERIALS_OFF" | "SERIAL_BLACKLISTED" | "SERIAL_USED_BY_YOU" | "SERIAL_USED" | "SERIAL_IN_PROGRESS" | "SERIAL_NO_REGION" | "TASK_LOCKED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    retrieveCustomerOrder: {
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
                        order: components["schemas"]["CustomerOrder"];
                        /** @description The lines that add uses to a license. Of another customer's license `code` says no more than that it is not found. */
                        top_ups: components["schemas"]["TopUpLine"][];
                    };
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerLicenses: {
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
                        licenses: components["schemas"]["CustomerLicense"][];
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
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    issueLicensesAsManager: {
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
                    policy_id: string;
                    /**
                     * @description Units to issue; default: the number of `keys`, or 1.
                     * @default 1
                     */
                    quantity?: number;
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
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             *     - `IDEMPOTENCY_KEY_INVALID`: the header is not 1 to 255 printable ASCII characters
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "IDEMPOTENCY_KEY_INVALID";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             *     - `QUOTA_EXCEEDED`: the manager may not issue that many licenses of this policy
             *     - `POLICY_INACTIVE`: the policy is inactive: nothing is issued under it
             *     - `PROGRAM_INACTIVE`: the program is inactive: nothing is issued for it
             *     - `IDEMPOTENCY_KEY_REUSED`: another request used the same `Idempotency-Key`
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "QUOTA_EXCEEDED" | "POLICY_INACTIVE" | "PROGRAM_INACTIVE" | "IDEMPOTENCY_KEY_REUSED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    searchCustomerLicenses: {
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
                    q?: string;
                    /** @description Derived from state, dates, activations and the order's `active`. */
                    status?: ("revoked" | "suspended" | "blocked" | "not_started" | "expired" | "in_grace" | "inactive" | "active")[];
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
                        licenses: components["schemas"]["CustomerLicense"][];
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
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    activateOnOrder: {
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
                    /** @description Id of a license. */
                    license_id?: string;
                    /** @description Id of the program. */
                    program_id?: string;
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
                        activation: components["schemas"]["CustomerActivation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "LICENSE_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    checkTypedCodes: {
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
                    /** @description Id of a license. */
                    license_id?: string;
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
                        /**
                         * @description `pair_wrong`: both are well-formed, but do not belong together.
                         * @enum {string}
                         */
                        result: "ok" | "machine_id_wrong" | "pair_wrong";
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    retrieveOrderContact: {
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
                        customer: {
                            first_name: string | null;
                            last_name: string | null;
                            company_name: string | null;
                            phone: string | null;
                        };
                    };
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `CUSTOMER_NOT_FOUND`: there is no customer with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    updateOrderContact: {
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
                    first_name?: string | null;
                    last_name?: string | null;
                    company_name?: string | null;
                    phone?: string | null;
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
                        customer: {
                            first_name: string | null;
                            last_name: string | null;
                            company_name: string | null;
                            phone: string | null;
                        };
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `CUSTOMER_NOT_FOUND`: there is no customer with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    retrieveCustomerLicense: {
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
                        license: components["schemas"]["CustomerLicense"];
                    };
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    updateCustomerLicense: {
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
                    /** @description Free data that the sold program sees; replaces the stored data. */
                    custom_fields: {
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
                        license: components["schemas"]["CustomerLicense"];
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    revealCustomerLicenseKey: {
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `REVOKED`: the license is revoked
             *     - `SUSPENDED`: the license is suspended
             *     - `ORDER_INACTIVE`: the order or its serial number is blocked
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    rekeyCustomerLicense: {
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
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Hours after `expires_at` in which the program may keep running. */
                    grace_hours?: number;
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
                        license: components["schemas"]["CustomerLicense"];
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_REVOKED`: the license is revoked; reinstate it first
             *     - `REKEY_BY_VENDOR`: the settings do not let owners give licenses new keys, or the caller is not the owner
             *     - `DAILY_LIMIT`: the shop allows no more of this today
             *     - `REVOKED`: the license is revoked
             *     - `SUSPENDED`: the license is suspended
             *     - `ORDER_INACTIVE`: the order or its serial number is blocked
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_REVOKED" | "REKEY_BY_VENDOR" | "DAILY_LIMIT" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    resetCustomerLicense: {
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
                        license: components["schemas"]["CustomerLicense"];
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    resetCustomerUnit: {
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
                        /** @description The licenses of the unit as they are now. */
                        licenses: components["schemas"]["CustomerLicense"][];
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_IN_BUNDLE`: the license was not sold in a bundle
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_IN_BUNDLE" | "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    retrieveCustomerConsumption: {
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
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerTopUps: {
        parameters: {
            query?: {
                /** @description Id of the product variant that was sold. */
                variant_id?: string;
                /** @description Id of a license. */
                license_id?: string;
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
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
                        top_ups: components["schemas"]["CustomerTopUp"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `LICENSE_NOT_FOUND`: there is no license with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerActivations: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Also return ended ones. */
                ended?: boolean;
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
                        activations: components["schemas"]["CustomerComputer"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    activateCustomerLicense: {
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
                        activation: components["schemas"]["CustomerActivation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    annotateCustomerActivation: {
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
                        activation: components["schemas"]["CustomerComputer"];
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ACTIVATION_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    reactivateCustomerActivation: {
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
                        activation: components["schemas"]["CustomerActivation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ACTIVATION_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    transferCustomerActivation: {
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
                    /** @description The code that the program showed after it erased its license. */
                    removal_code: string;
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
                        activation: components["schemas"]["CustomerActivation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ACTIVATION_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    removeCustomerActivation: {
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
                    /** @description The code that the program showed after it erased its license. */
                    removal_code: string;
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
                        activation: components["schemas"]["CustomerActivation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ACTIVATION_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    resetCustomerActivation: {
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
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activation: components["schemas"]["CustomerActivation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ACTIVATION_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    revokeCustomerActivation: {
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
                        activation: components["schemas"]["CustomerActivation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                    };
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ACTIVATION_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    sendActivationCode: {
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
                    /**
                     * Format: email
                     * @description E-mail address.
                     */
                    email: string;
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
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ACTIVATION_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `NO_ACTIVATION_CODE`: the computer is not, or no longer, activated by typed codes
             *     - `MAIL_LIMIT`: the account has sent, or the address has had, all the mails of the day
             *     - `MAIL_DISABLED`: the plugin's mails are switched off
             *     - `NO_PROVIDER`: no notification provider serves the mails' channel
             *     - `PROVIDER_FAILED`: the notification provider refused the mail or did not answer
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "NO_ACTIVATION_CODE" | "MAIL_LIMIT" | "MAIL_DISABLED" | "NO_PROVIDER" | "PROVIDER_FAILED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerManagers: {
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
                        license_managers: components["schemas"]["CustomerManager"][];
                    };
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    assignCustomerManager: {
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
                    /**
                     * Format: email
                     * @description E-mail address.
                     */
                    email: string;
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
                        license_managers: components["schemas"]["CustomerManager"][];
                        /** @description Id of a license manager. */
                        manager_id: string;
                        invitation: {
                            /** @description Whether the mail went. */
                            sent: boolean;
                            /**
                             * @description Why not; stable.
                             * @enum {string|null}
                             */
                            code: "MAIL_DISABLED" | "NO_PROVIDER" | "PROVIDER_FAILED" | "NO_LINK" | null;
                        } | null;
                    };
                };
            };
            /**
             * @description - `PERMISSIONS_INVALID`: a permission is unknown or not offered; the message names it
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSIONS_INVALID" | "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it
             *     - `GRANTED_BY_STAFF`: the vendor made this person a manager; only the vendor changes that
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED" | "GRANTED_BY_STAFF";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `ORDER_NOT_LICENSED`: the order has no licensing
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "ORDER_NOT_LICENSED" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             *     - `MAIL_LIMIT`: the account has sent, or the address has had, all the mails of the day
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "MAIL_LIMIT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    updateCustomerManager: {
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
                        license_managers: components["schemas"]["CustomerManager"][];
                    };
                };
            };
            /**
             * @description - `PERMISSIONS_INVALID`: a permission is unknown or not offered; the message names it
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSIONS_INVALID" | "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it
             *     - `GRANTED_BY_STAFF`: the vendor made this person a manager; only the vendor changes that
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED" | "GRANTED_BY_STAFF";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `MANAGER_NOT_FOUND`: there is no license manager with this id, or not on this order
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "MANAGER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    removeCustomerManager: {
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it
             *     - `GRANTED_BY_STAFF`: the vendor made this person a manager; only the vendor changes that
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED" | "GRANTED_BY_STAFF";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `ORDER_NOT_FOUND`: there is no order with this id
             *     - `MANAGER_NOT_FOUND`: there is no license manager with this id, or not on this order
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_NOT_FOUND" | "MANAGER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerQuotas: {
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
                        quotas: components["schemas"]["PolicyQuota"][];
                        /** @description What I may do as a manager beyond single orders; empty = nothing. */
                        permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
                    };
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
        };
    };
    listOrderItems: {
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
                        items: components["schemas"]["OrderItem"][];
                    };
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    createManagerOrder: {
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
                    customer: {
                        /** @description Id of the owner: the customer of the order, or of a license without one. */
                        customer_id?: string;
                        /**
                         * Format: email
                         * @description E-mail address.
                         */
                        email?: string;
                        first_name?: string | null;
                        last_name?: string | null;
                        company_name?: string | null;
                    };
                    items: {
                        /** @description Id of the product variant that was sold. */
                        variant_id: string;
                        /**
                         * @description Units to issue; default: the number of `keys`, or 1.
                         * @default 1
                         */
                        quantity?: number;
                    }[];
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
                        /** @description Column to sort by; descending with a leading dash. */
                        order: {
                            /** @description Its id. */
                            id: string;
                            /** @description The order's number. */
                            display_id: number;
                        };
                        /** @description Ids of the licenses. */
                        license_ids: string[];
                    };
                };
            };
            /**
             * @description - `TOO_MANY_LICENSES`: one act would issue more licenses than it may
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             *     - `IDEMPOTENCY_KEY_INVALID`: the header is not 1 to 255 printable ASCII characters
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "TOO_MANY_LICENSES" | "INVALID_REQUEST" | "INVALID_JSON" | "IDEMPOTENCY_KEY_INVALID";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `CUSTOMER_NOT_FOUND`: there is no customer with this id
             *     - `VARIANT_NOT_FOUND`: there is no product variant with this id
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "CUSTOMER_NOT_FOUND" | "VARIANT_NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `QUOTA_EXCEEDED`: the manager may not issue that many licenses of this policy
             *     - `VARIANT_NOT_LICENSED`: the product variant sells no policy and no bundle
             *     - `POLICY_INACTIVE`: the policy is inactive: nothing is issued under it
             *     - `PROGRAM_INACTIVE`: the program is inactive: nothing is issued for it
             *     - `BUNDLE_INACTIVE`: the bundle is inactive: nothing is issued of it
             *     - `ORDER_NO_REGION`: the shop has no region, so no order can be made
             *     - `ORDER_IN_PROGRESS`: the first request with this `Idempotency-Key` has not placed its order; repeat it later
             *     - `IDEMPOTENCY_KEY_REUSED`: another request used the same `Idempotency-Key`
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "QUOTA_EXCEEDED" | "VARIANT_NOT_LICENSED" | "POLICY_INACTIVE" | "PROGRAM_INACTIVE" | "BUNDLE_INACTIVE" | "ORDER_NO_REGION" | "ORDER_IN_PROGRESS" | "IDEMPOTENCY_KEY_REUSED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listEndCustomers: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Part of a name, a company or an address. */
                q?: string;
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
                        customers: components["schemas"]["EndCustomer"][];
                        /** @description Total number. */
                        count: number;
                        /** @description Rows to skip. */
                        offset: number;
                        /** @description Maximum of rows per page. */
                        limit: number;
                    };
                };
            };
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listSubManagers: {
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
                        sub_managers: components["schemas"]["SubManager"][];
                    };
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it
             *     - `DISTRIBUTION_OFF`: distribution is switched off in the settings
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED" | "DISTRIBUTION_OFF";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    createSubManager: {
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
                    /**
                     * @description What a license manager may do, by name.
                     * @default []
                     */
                    permissions?: string[];
                    /** @default [] */
                    quotas?: {
                        /** @description Id of the policy. */
                        policy_id: string;
                        granted: number | null;
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
                        sub_managers: components["schemas"]["SubManager"][];
                        invitation: {
                            /** @description Whether the mail went. */
                            sent: boolean;
                            /**
                             * @description Why not; stable.
                             * @enum {string|null}
                             */
                            code: "MAIL_DISABLED" | "NO_PROVIDER" | "PROVIDER_FAILED" | "NO_LINK" | null;
                        };
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it
             *     - `DISTRIBUTION_OFF`: distribution is switched off in the settings
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED" | "DISTRIBUTION_OFF";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `POLICY_NOT_FOUND`: there is no policy with this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "POLICY_NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `MANAGER_EXISTS`: a license manager already has this e-mail address
             *     - `MAIL_LIMIT`: the account has sent, or the address has had, all the mails of the day
             *     - `QUOTA_ELSEWHERE`: the person has a quota of this policy that is not a share of this one
             *     - `QUOTA_SHARE_EXCEEDED`: the granter has not that many licenses of this policy left
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "MANAGER_EXISTS" | "MAIL_LIMIT" | "QUOTA_ELSEWHERE" | "QUOTA_SHARE_EXCEEDED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    inviteSubManager: {
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
                        sub_managers: components["schemas"]["SubManager"][];
                        invitation: {
                            /** @description Whether the mail went. */
                            sent: boolean;
                            /**
                             * @description Why not; stable.
                             * @enum {string|null}
                             */
                            code: "MAIL_DISABLED" | "NO_PROVIDER" | "PROVIDER_FAILED" | "NO_LINK" | null;
                        };
                    };
                };
            };
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it
             *     - `DISTRIBUTION_OFF`: distribution is switched off in the settings
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED" | "DISTRIBUTION_OFF";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `MANAGER_NOT_FOUND`: there is no license manager with this id, or not on this order
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "MANAGER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `MANAGER_NOT_INVITED`: the manager has already accepted, or is disabled
             *     - `MAIL_LIMIT`: the account has sent, or the address has had, all the mails of the day
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "MANAGER_NOT_INVITED" | "MAIL_LIMIT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    updateSubManager: {
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
                    /** @description What a license manager may do, by name. */
                    permissions?: string[];
                    quotas?: {
                        /** @description Id of the policy. */
                        policy_id: string;
                        granted: number | null;
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
                        sub_managers: components["schemas"]["SubManager"][];
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it
             *     - `DISTRIBUTION_OFF`: distribution is switched off in the settings
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED" | "DISTRIBUTION_OFF";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `MANAGER_NOT_FOUND`: there is no license manager with this id, or not on this order
             *     - `POLICY_NOT_FOUND`: there is no policy with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "MANAGER_NOT_FOUND" | "POLICY_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `QUOTA_BELOW_USED`: more licenses of the share were issued already
             *     - `QUOTA_ELSEWHERE`: the person has a quota of this policy that is not a share of this one
             *     - `QUOTA_SHARE_EXCEEDED`: the granter has not that many licenses of this policy left
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "QUOTA_BELOW_USED" | "QUOTA_ELSEWHERE" | "QUOTA_SHARE_EXCEEDED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerOfflineFiles: {
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
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    createCustomerOfflineFile: {
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
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "ACTIVATION_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    returnCustomerOfflineFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipt: string;
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
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `OFFLINE_FILE_NOT_FOUND`: the license has no machine file with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "OFFLINE_FILE_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    previewCustomerLicenseRequest: {
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
                            activation: components["schemas"]["CustomerActivation"] | null;
                        };
                    };
                };
            };
            /**
             * @description - `LICENSE_REQUEST_INVALID`: the text is not a license request, or is of a newer version
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_REQUEST_INVALID" | "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    answerCustomerLicenseRequest: {
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
                        activation: components["schemas"]["CustomerActivation"];
                        repeated: boolean;
                        /** @description Seats that are free now; null = unlimited. */
                        free_seats: number | null;
                        /** @description Number of seats, bought and granted; null = unlimited. */
                        seats: number | null;
                        file: components["schemas"]["OfflineFile"];
                    };
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `LICENSE_REQUEST_INVALID`: the text is not a license request, or is of a newer version
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_REQUEST_INVALID" | "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerSessions: {
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
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerSessionPeaks: {
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
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    borrowCustomerSession: {
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
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON" | "FINGERPRINT_REQUIRED" | "INVALID_MACHINE_CODES" | "BORROW_TOO_SHORT" | "BORROW_TOO_LONG" | "REMOVAL_CODE_REQUIRED" | "INVALID_REMOVAL_CODE" | "INVALID_RECEIPT";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `ACTIVATION_NOT_FOUND`: the license has no activation with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "ACTIVATION_NOT_FOUND" | "NOT_FOUND" | "PROGRAM_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - the code of a verdict, see docs/verdicts.md
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY" | "REVOKED" | "SUSPENDED" | "ORDER_INACTIVE" | "SERIAL_BLACKLISTED" | "USER_REQUIRED" | "USER_SESSION_ENDED" | "USER_DISABLED" | "USER_NOT_ASSIGNED" | "NOT_STARTED" | "EXPIRED" | "MAINTENANCE_ENDED" | "FEATURE_MISSING" | "FEATURE_EXPIRED" | "SUBSCRIPTION_EXPIRED" | "TASK_DISABLED" | "OFFLINE_NOT_ALLOWED" | "LICENSE_FILES_NOT_ALLOWED" | "BORROW_NOT_OFFERED" | "TYPED_CODES_NOT_ALLOWED" | "CODES_EXHAUSTED" | "NOT_ACTIVATED" | "NO_SESSION" | "FLOATING_FULL" | "CONSUMPTION_EXHAUSTED" | "TASK_LOCKED" | "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TOO_MANY_LOCKS_CHANGED" | "SEATS_EXHAUSTED" | "OWNER_RESETS_EXHAUSTED" | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    endCustomerSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                session_id: string;
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `SESSION_NOT_FOUND`: the license has no open session with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "SESSION_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `SESSION_BORROWED`: the seat is borrowed: its machine file runs until it ends or is returned
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "SESSION_BORROWED" | "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerUsers: {
        parameters: {
            query?: {
                /** @description Maximum of rows per page. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description A part of the e-mail address or the name. */
                q?: string;
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
            /** @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    assignCustomerUsers: {
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
            /**
             * @description - `USER_LIST_TOO_LONG`: the list names more users than one call assigns
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_LIST_TOO_LONG" | "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `NOT_FOR_USERS`: the license is proved by its key, so nobody is assigned to it
             *     - `LICENSE_WITHOUT_OWNER`: the license belongs to no customer, so it has nobody's users
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "NOT_FOR_USERS" | "LICENSE_WITHOUT_OWNER" | "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    unassignCustomerUser: {
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `USER_NOT_FOUND`: the license has no user with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "USER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    disableCustomerUser: {
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `USER_NOT_FOUND`: the license has no user with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "USER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `USER_ELSEWHERE`: the user has licenses of other orders too, so only the owner or the vendor may do this
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_ELSEWHERE" | "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    enableCustomerUser: {
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `USER_NOT_FOUND`: the license has no user with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "USER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `USER_ELSEWHERE`: the user has licenses of other orders too, so only the owner or the vendor may do this
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_ELSEWHERE" | "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    inviteCustomerUser: {
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `USER_NOT_FOUND`: the license has no user with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "USER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `USER_NOT_INVITED`: the user has accepted the invitation already, or is disabled
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             *     - `MAIL_DISABLED`: the plugin's mails are switched off
             *     - `MAIL_LIMIT`: the account has sent, or the address has had, all the mails of the day
             *     - `NO_LINK`: no page is configured that the link of the mail could lead to
             *     - `NO_PROVIDER`: no notification provider serves the mails' channel
             *     - `PROVIDER_FAILED`: the notification provider refused the mail or did not answer
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_NOT_INVITED" | "ORDER_READ_ONLY" | "MAIL_DISABLED" | "MAIL_LIMIT" | "NO_LINK" | "NO_PROVIDER" | "PROVIDER_FAILED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    sendCustomerUserPasswordLink: {
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `USER_NOT_FOUND`: the license has no user with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "USER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `USER_NOT_ACTIVE`: the user has not accepted the invitation yet, or is disabled
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             *     - `MAIL_DISABLED`: the plugin's mails are switched off
             *     - `MAIL_LIMIT`: the account has sent, or the address has had, all the mails of the day
             *     - `NO_LINK`: no page is configured that the link of the mail could lead to
             *     - `NO_PROVIDER`: no notification provider serves the mails' channel
             *     - `PROVIDER_FAILED`: the notification provider refused the mail or did not answer
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_NOT_ACTIVE" | "ORDER_READ_ONLY" | "MAIL_DISABLED" | "MAIL_LIMIT" | "NO_LINK" | "NO_PROVIDER" | "PROVIDER_FAILED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    setCustomerUserPassword: {
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
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `USER_NOT_FOUND`: the license has no user with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "USER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `USER_NOT_ACTIVE`: the user has not accepted the invitation yet, or is disabled
             *     - `USER_PASSWORDS_OFF`: the option `users.setPasswords` is off
             *     - `USER_HAS_OWN_ACCOUNT`: the account is not for licenses alone, or their link did not make it; send them a link for a new password
             *     - `USER_PASSWORD_CHANGED`: the user, or somebody else, set another password meanwhile; this one was not set
             *     - `USER_ELSEWHERE`: the user has licenses of other orders too, so only the owner or the vendor may do this
             *     - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off
             *     - `MAIL_DISABLED`: the plugin's mails are switched off
             *     - `MAIL_LIMIT`: the account has sent, or the address has had, all the mails of the day
             *     - `NO_LINK`: no page is configured that the link of the mail could lead to
             *     - `NO_PROVIDER`: no notification provider serves the mails' channel
             *     - `PROVIDER_FAILED`: the notification provider refused the mail or did not answer
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_NOT_ACTIVE" | "USER_PASSWORDS_OFF" | "USER_HAS_OWN_ACCOUNT" | "USER_PASSWORD_CHANGED" | "USER_ELSEWHERE" | "ORDER_READ_ONLY" | "MAIL_DISABLED" | "MAIL_LIMIT" | "NO_LINK" | "NO_PROVIDER" | "PROVIDER_FAILED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    endCustomerUserSignIns: {
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
            /** @description - `INVALID_JSON`: the body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `PERMISSION_REQUIRED`: the manager lacks a permission on the order; the message names it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PERMISSION_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `LICENSE_NOT_FOUND`: there is no license with this id
             *     - `USER_NOT_FOUND`: the license has no user with this id
             *     - `NOT_FOUND`: there is no such page, or the path holds a character that ids never have
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "LICENSE_NOT_FOUND" | "USER_NOT_FOUND" | "NOT_FOUND";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_READ_ONLY`: the order's `customer_can_manage` is off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_READ_ONLY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    readDeviceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user_code: string;
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
                        device_sign_in: components["schemas"]["DeviceSignIn"];
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `USER_CODE_UNKNOWN`: no program waits with this code: it is wrong, was answered, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_CODE_UNKNOWN";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    approveDeviceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user_code: string;
                    /** @description Id of a license. */
                    license_id?: string;
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
                        approved: boolean;
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `USER_PASSWORD_CHANGE_REQUIRED`: somebody else set the password; the user sets one of their own by the link that they were mailed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_PASSWORD_CHANGE_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `USER_CODE_UNKNOWN`: no program waits with this code: it is wrong, was answered, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_CODE_UNKNOWN";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `USER_WITHOUT_PLACE`: the account has no place of a license of the program, so it cannot sign the program in
             *     - `USER_LICENSE_CHOICE`: the user has several licenses of the program; name one of `licenses` as `license_id`
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_WITHOUT_PLACE" | "USER_LICENSE_CHOICE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    denyDeviceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user_code: string;
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
                        approved: boolean;
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `USER_CODE_UNKNOWN`: no program waits with this code: it is wrong, was answered, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_CODE_UNKNOWN";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    requestOrderClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language tag: that of a mail which the request causes, if there are such mails. */
                "x-medusa-locale"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The order's number, with or without `#`. */
                    order_number: string;
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
                        accepted: true;
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    acceptOrderClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the order. */
                    order_id: string;
                    /** @description The token of the invitation's link. */
                    token: string;
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
                        order: components["schemas"]["CustomerOrder"];
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description Nobody is logged in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unauthorized"];
                };
            };
            /** @description - `CLAIM_INVALID`: the claim link was used, has expired or is not valid */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "CLAIM_INVALID";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `ORDER_BUSY`: the order is being changed just now; try again later */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "ORDER_BUSY";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The token of the invitation's link. */
                    token: string;
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
                        invitation: {
                            /** @description E-mail address. */
                            email: string;
                            /** @description Whether the customer can log in. */
                            has_account: boolean;
                            /** @description What they may do beyond what every manager may. */
                            permissions: ("reset_device" | "reset_license" | "revoke_device" | "manage_managers" | "edit_customer" | "edit_license" | "issue_license" | "create_order" | "create_bundle_order" | "borrow_license" | "manage_license_users" | "manage_license_user_credentials")[];
                        };
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `INVITE_INVALID`: the invitation was used or replaced, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVITE_INVALID";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The token of the invitation's link. */
                    token: string;
                    /** @description The password of the new or existing account. */
                    password?: string;
                    first_name?: string;
                    last_name?: string;
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
                        license_manager: {
                            /** @description E-mail address. */
                            email: string;
                            /**
                             * @description Derived from state, dates, activations and the order's `active`.
                             * @constant
                             */
                            status: "active";
                        };
                    };
                };
            };
            /**
             * @description - `INVITE_LOGIN_REQUIRED`: the address already has a login, and `password` is not its password
             *     - `PASSWORD_REQUIRED`: nobody is logged in, so the new account needs a password
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVITE_LOGIN_REQUIRED" | "PASSWORD_REQUIRED" | "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `USER_PASSWORD_CHANGE_REQUIRED`: somebody else set the password; the user sets one of their own by the link that they were mailed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_PASSWORD_CHANGE_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `INVITE_INVALID`: the invitation was used or replaced, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVITE_INVALID";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `INVITE_EMAIL_MISMATCH`: the invitation is for another address than the account's
             *     - `CUSTOMER_IS_MANAGER`: the account is a license manager under another e-mail address
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVITE_EMAIL_MISMATCH" | "CUSTOMER_IS_MANAGER";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    readUserLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The token of the invitation's link. */
                    token: string;
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
                        user_link: {
                            /** @description E-mail address. */
                            email: string;
                            /**
                             * @description What the link is for.
                             * @enum {string}
                             */
                            kind: "invitation" | "password";
                            /** @description Whether the address has an account to sign in with. */
                            has_account: boolean;
                        };
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `INVITE_INVALID`: the invitation was used or replaced, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVITE_INVALID";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    acceptUserLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The token of the invitation's link. */
                    token: string;
                    /** @description The password of the new or existing account. */
                    password?: string;
                    first_name?: string;
                    last_name?: string;
                    new_password?: string;
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
                        license_user: {
                            /** @description E-mail address. */
                            email: string;
                            /**
                             * @description The stored part of the status.
                             * @constant
                             */
                            state: "active";
                        };
                    };
                };
            };
            /**
             * @description - `INVITE_LOGIN_REQUIRED`: the address already has a login, and `password` is not its password
             *     - `PASSWORD_REQUIRED`: nobody is logged in, so the new account needs a password
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVITE_LOGIN_REQUIRED" | "PASSWORD_REQUIRED" | "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `USER_PASSWORD_CHANGE_REQUIRED`: somebody else set the password; the user sets one of their own by the link that they were mailed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "USER_PASSWORD_CHANGE_REQUIRED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `INVITE_INVALID`: the invitation was used or replaced, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVITE_INVALID";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `INVITE_EMAIL_MISMATCH`: the invitation is for another address than the account's */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVITE_EMAIL_MISMATCH";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    requestLostKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language tag: that of a mail which the request causes, if there are such mails. */
                "x-medusa-locale"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description E-mail address. */
                    email: string;
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
                        accepted: true;
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    readOrderClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the order. */
                    order_id: string;
                    /** @description The token of the invitation's link. */
                    token: string;
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
                        claim: {
                            /** @description Id of the order. */
                            order_id: string;
                            /** @description The order's number. */
                            display_id: number;
                            /** @description The address that the order was placed with. */
                            email: string;
                        };
                    };
                };
            };
            /**
             * @description - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `CLAIM_INVALID`: the claim link was used, has expired or is not valid */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "CLAIM_INVALID";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    listPublicSerialPrograms: {
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
                        programs: {
                            /** @description Its id. */
                            id: string;
                            /** @description Unique identifier; never changes. */
                            code: string;
                            /** @description Name for people. */
                            name: string;
                            /** @description Some of its serial numbers have a verification number, so ask for it. */
                            verification: boolean;
                        }[];
                    };
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    createRegistrationChallenge: {
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
                        /** @description What ALTCHA solves; send all of it back unchanged. */
                        parameters: {
                            algorithm: string;
                            nonce: string;
                            salt: string;
                            cost: number;
                            keyLength: number;
                            keyPrefix: string;
                            keySignature: string;
                            /** @description Seconds since 1970. */
                            expiresAt: number;
                        };
                        /** @description The application signature, which is built into the sold program. */
                        signature: string;
                    };
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
    registerBySerial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    program?: string;
                    serial: string;
                    verification_number?: string;
                    /** @description E-mail address. */
                    email: string;
                    /** @description The password of the new or existing account. */
                    password: string;
                    first_name?: string;
                    last_name?: string;
                    altcha: string;
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
                        /** @description The order that the serial number became. */
                        order: {
                            /** @description Its id. */
                            id: string;
                            /** @description The order's number. */
                            display_id: number;
                        };
                        /** @description Empty while they are still being issued. */
                        license_ids: string[];
                    };
                };
            };
            /**
             * @description - `PROOF_INVALID`: the solution of the puzzle is wrong, expired or was used before; get a new puzzle
             *     - `SERIAL_INVALID`: the serial number or its verification number is wrong
             *     - `SERIAL_WRONG_PROGRAM`: the serial number is for another program
             *     - `INVALID_REQUEST`: a field of the body or query is missing, wrong or unknown; the message names it
             *     - `INVALID_JSON`: the body is not JSON
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "PROOF_INVALID" | "SERIAL_INVALID" | "SERIAL_WRONG_PROGRAM" | "INVALID_REQUEST" | "INVALID_JSON";
                    } & components["schemas"]["Error"];
                };
            };
            /**
             * @description - `EMAIL_TAKEN`: the address already has a login: log in instead
             *     - `SERIALS_OFF`: serial numbers are switched off for the program
             *     - `SERIAL_BLACKLISTED`: the serial number is no longer valid
             *     - `SERIAL_USED`: another account has redeemed the serial number
             *     - `SERIAL_IN_PROGRESS`: the serial number is being redeemed right now
             *     - `SERIAL_NO_REGION`: the shop has no region, so no order can be made
             *     - `TASK_LOCKED`: too many wrong codes today; staff may unlock it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "EMAIL_TAKEN" | "SERIALS_OFF" | "SERIAL_BLACKLISTED" | "SERIAL_USED" | "SERIAL_IN_PROGRESS" | "SERIAL_NO_REGION" | "TASK_LOCKED";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `BODY_TOO_LARGE`: the body is larger than this call takes; the message says how large it may be */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "BODY_TOO_LARGE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `UNSUPPORTED_MEDIA_TYPE`: the body's content type is not the documented one */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "UNSUPPORTED_MEDIA_TYPE";
                    } & components["schemas"]["Error"];
                };
            };
            /** @description - `RATE_LIMITED`: too many attempts in a short time; the header `Retry-After` says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        code?: "RATE_LIMITED";
                    } & components["schemas"]["Error"];
                };
            };
        };
    };
}

/** Method and path of every store operation, by its id. */
export const ROUTES = {
  listCustomerOrders: ["GET", "/store/customers/me/licensing/orders"],
  searchCustomerOrders: ["POST", "/store/customers/me/licensing/orders/search"],
  listSerialPrograms: ["GET", "/store/customers/me/licensing/serial-programs"],
  redeemSerial: ["POST", "/store/customers/me/licensing/serial-orders"],
  retrieveCustomerOrder: ["GET", "/store/customers/me/licensing/orders/{id}"],
  listCustomerLicenses: ["GET", "/store/customers/me/licensing/orders/{id}/licenses"],
  searchCustomerLicenses: ["POST", "/store/customers/me/licensing/orders/{id}/licenses/search"],
  issueLicensesAsManager: ["POST", "/store/customers/me/licensing/orders/{id}/licenses"],
  activateOnOrder: ["POST", "/store/customers/me/licensing/orders/{id}/activate"],
  checkTypedCodes: ["POST", "/store/customers/me/licensing/orders/{id}/check-codes"],
  retrieveOrderContact: ["GET", "/store/customers/me/licensing/orders/{id}/customer"],
  updateOrderContact: ["POST", "/store/customers/me/licensing/orders/{id}/customer"],
  retrieveCustomerLicense: ["GET", "/store/customers/me/licensing/licenses/{id}"],
  updateCustomerLicense: ["POST", "/store/customers/me/licensing/licenses/{id}"],
  revealCustomerLicenseKey: ["POST", "/store/customers/me/licensing/licenses/{id}/reveal"],
  rekeyCustomerLicense: ["POST", "/store/customers/me/licensing/licenses/{id}/rekey"],
  resetCustomerLicense: ["POST", "/store/customers/me/licensing/licenses/{id}/reset"],
  resetCustomerUnit: ["POST", "/store/customers/me/licensing/licenses/{id}/unit/reset"],
  retrieveCustomerConsumption: ["GET", "/store/customers/me/licensing/licenses/{id}/consumption"],
  listCustomerTopUps: ["GET", "/store/customers/me/licensing/top-ups"],
  listCustomerActivations: ["GET", "/store/customers/me/licensing/licenses/{id}/activations"],
  activateCustomerLicense: ["POST", "/store/customers/me/licensing/licenses/{id}/activate"],
  annotateCustomerActivation: ["POST", "/store/customers/me/licensing/activations/{id}"],
  reactivateCustomerActivation: ["POST", "/store/customers/me/licensing/activations/{id}/reactivate"],
  transferCustomerActivation: ["POST", "/store/customers/me/licensing/activations/{id}/transfer"],
  removeCustomerActivation: ["POST", "/store/customers/me/licensing/activations/{id}/remove"],
  resetCustomerActivation: ["POST", "/store/customers/me/licensing/activations/{id}/reset"],
  revokeCustomerActivation: ["POST", "/store/customers/me/licensing/activations/{id}/revoke"],
  sendActivationCode: ["POST", "/store/customers/me/licensing/activations/{id}/send-code"],
  listCustomerManagers: ["GET", "/store/customers/me/licensing/orders/{id}/license-managers"],
  assignCustomerManager: ["POST", "/store/customers/me/licensing/orders/{id}/license-managers"],
  updateCustomerManager: ["POST", "/store/customers/me/licensing/orders/{id}/license-managers/{manager_id}"],
  removeCustomerManager: ["DELETE", "/store/customers/me/licensing/orders/{id}/license-managers/{manager_id}"],
  listCustomerQuotas: ["GET", "/store/customers/me/licensing/quotas"],
  listOrderItems: ["GET", "/store/customers/me/licensing/order-items"],
  createManagerOrder: ["POST", "/store/customers/me/licensing/manager-orders"],
  listEndCustomers: ["GET", "/store/customers/me/licensing/end-customers"],
  listSubManagers: ["GET", "/store/customers/me/licensing/sub-managers"],
  createSubManager: ["POST", "/store/customers/me/licensing/sub-managers"],
  inviteSubManager: ["POST", "/store/customers/me/licensing/sub-managers/{id}/invite"],
  updateSubManager: ["POST", "/store/customers/me/licensing/sub-managers/{id}"],
  listCustomerOfflineFiles: ["GET", "/store/customers/me/licensing/licenses/{id}/offline-files"],
  createCustomerOfflineFile: ["POST", "/store/customers/me/licensing/licenses/{id}/offline-files"],
  returnCustomerOfflineFile: ["POST", "/store/customers/me/licensing/licenses/{id}/offline-files/{file_id}/return"],
  previewCustomerLicenseRequest: ["POST", "/store/customers/me/licensing/licenses/{id}/license-requests/preview"],
  answerCustomerLicenseRequest: ["POST", "/store/customers/me/licensing/licenses/{id}/license-requests"],
  listCustomerSessions: ["GET", "/store/customers/me/licensing/licenses/{id}/sessions"],
  listCustomerSessionPeaks: ["GET", "/store/customers/me/licensing/licenses/{id}/sessions/peaks"],
  borrowCustomerSession: ["POST", "/store/customers/me/licensing/licenses/{id}/sessions/borrow"],
  endCustomerSession: ["POST", "/store/customers/me/licensing/licenses/{id}/sessions/{session_id}/end"],
  listCustomerUsers: ["GET", "/store/customers/me/licensing/licenses/{id}/users"],
  assignCustomerUsers: ["POST", "/store/customers/me/licensing/licenses/{id}/users"],
  unassignCustomerUser: ["DELETE", "/store/customers/me/licensing/licenses/{id}/users/{user_id}"],
  disableCustomerUser: ["POST", "/store/customers/me/licensing/licenses/{id}/users/{user_id}/disable"],
  enableCustomerUser: ["POST", "/store/customers/me/licensing/licenses/{id}/users/{user_id}/enable"],
  inviteCustomerUser: ["POST", "/store/customers/me/licensing/licenses/{id}/users/{user_id}/invite"],
  sendCustomerUserPasswordLink: ["POST", "/store/customers/me/licensing/licenses/{id}/users/{user_id}/password-link"],
  setCustomerUserPassword: ["POST", "/store/customers/me/licensing/licenses/{id}/users/{user_id}/password"],
  endCustomerUserSignIns: ["POST", "/store/customers/me/licensing/licenses/{id}/users/{user_id}/sign-out"],
  readDeviceSignIn: ["POST", "/store/customers/me/licensing/device-sign-in"],
  approveDeviceSignIn: ["POST", "/store/customers/me/licensing/device-sign-in/approve"],
  denyDeviceSignIn: ["POST", "/store/customers/me/licensing/device-sign-in/deny"],
  requestOrderClaim: ["POST", "/store/customers/me/licensing/claims"],
  acceptOrderClaim: ["POST", "/store/customers/me/licensing/claims/accept"],
  readInvitation: ["POST", "/store/licensing/invitation"],
  acceptInvitation: ["POST", "/store/licensing/invitation/accept"],
  readUserLink: ["POST", "/store/licensing/user-link"],
  acceptUserLink: ["POST", "/store/licensing/user-link/accept"],
  requestLostKeys: ["POST", "/store/licensing/lost-keys"],
  readOrderClaim: ["POST", "/store/licensing/claim"],
  listPublicSerialPrograms: ["GET", "/store/licensing/serial-programs"],
  createRegistrationChallenge: ["GET", "/store/licensing/serial-registration/challenge"],
  registerBySerial: ["POST", "/store/licensing/serial-registration"],
} as const satisfies Record<
  keyof operations,
  readonly [method: "GET" | "POST" | "DELETE", path: string]
>
