/** `refreshFromCold` in a process of its own: `node refresh-in-process.ts <key-values.json> <site> <now>`. Prints its answer. */
import { refreshFromCold } from './refresh-from-cold.ts';

const [file = '', site = '', now = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await refreshFromCold(file, site, Number(now))));
