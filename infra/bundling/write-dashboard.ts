import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDashboard } from '@promoter/dashboard/build';

/** Writes the dashboard's files into the folder given: a step of bundling the control API for AWS. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder that the dashboard is to be written to');
mkdirSync(folder, { recursive: true });
for (const [name, body] of await buildDashboard()) writeFileSync(join(folder, name), body);
