/**
 * `npm run check:x-api -- <OpenAPI description>`: makes every request of the bot to an X of this process, and checks
 * each against X's own description of its API. Exit code 1 where one is outside of it.
 */
import { readFileSync } from 'node:fs';
import { createRequestCheck } from './x-api/check-request.ts';
import { parseDescription } from './x-api/description.ts';
import { recordRequests } from './x-api/requests.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: npm run check:x-api -- <path of the OpenAPI description, as JSON>\n');
  process.exit(2);
}
const description = parseDescription(read(file));
const check = createRequestCheck(description);
const { title, version } = description.info;
const requests = await recordRequests();
let outside = 0;
for (const request of requests) {
  const faults = await check(request);
  const { line, url, purpose } = request;
  const query = [...url.searchParams.keys()].join(', ');
  process.stdout.write(`${faults.length === 0 ? 'ok   ' : 'wrong'} ${line}${query && `?${query}`}: ${purpose}\n`);
  for (const fault of faults) process.stdout.write(`      ${fault}\n`);
  if (faults.length > 0) outside += 1;
}
process.stdout.write(`${requests.length} requests, ${outside} of them outside of ${title} ${version}\n`);
process.exitCode = outside === 0 ? 0 : 1;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    process.stderr.write(`${path} cannot be read: name a file with X’s API description\n`);
    process.exit(2);
  }
}
