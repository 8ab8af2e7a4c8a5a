import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125184000 extends Migration {

  override async up(): Promise<void> {
    // Room on each page for the next version of a row, so that seeing a computer and counting an act touch no index.
    this.addSql(`alter table if exists "licensing_activation" set (fillfactor = 90);`);
    this.addSql(`alter table if exists "licensing_usage_counter" set (fillfactor = 90);`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_activation" reset (fillfactor);`);
    this.addSql(`alter table if exists "licensing_usage_counter" reset (fillfactor);`);
  }

}
