import { type Config, ENVIRONMENT } from '@promoter/config';
import { type AccountId, SECOND_MS } from '@promoter/domain';
import { endpoint } from '@promoter/functions/wiring/environment.ts';
import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { loadConfig } from '@promoter/local/load-config.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import { type Begun, createPinSignIn, type SignedIn } from '@promoter/x';
import { type Answers, openAnswers } from './answers.ts';
import { describeRefusal } from './describe-refusal.ts';
import { findApp } from './find-app.ts';
import { interruptible } from './interruptible.ts';
import { keysPlace } from './keys-place.ts';
import { openAddress } from './open-address.ts';
import type { Connected, ConnectOptions } from './options.ts';
import { readPin } from './pin.ts';

/** What is said to the person at the terminal: on standard error, so that standard output holds the result alone. */
const say = (...lines: string[]): void => void process.stderr.write(`${lines.join('\n')}\n`);

/**
 * Mints an account's token by X's sign-in with a PIN, and stores it with the app's keys. Nothing is stored unless the person
 * who signed in is the account that the settings name. No key, token or PIN is printed.
 */
export async function connectAccount(options: ConnectOptions): Promise<Connected> {
  const config = loadConfig(options.config, 'rehearsal');
  const { id, handle } = accountOf(config, options.account);
  const place = await keysPlace(options, id);
  const answers = openAnswers();
  try {
    const { app, ...signedIn } = await interruptible(async (signal) => {
      const found = await findApp(place, options.appSecret, answers);
      const signIn = createPinSignIn({
        app: found.app,
        apiUrl: endpoint(process.env, ENVIRONMENT.xApiUrl),
        timeoutMs: config.x.timeoutSeconds * SECOND_MS,
        signal,
        now: Date.now,
      });
      say(`Account ${id} is @${handle}. The app’s keys come from ${found.from}.`);
      const begun = await signIn.begin(handle);
      if (begun.kind === 'refused') throw new Refusal(describeRefusal(begun, { config, appFrom: found.from }));
      const pin = await pinFor(begun, handle, { open: options.open, answers });
      const finished = await signIn.finish(begun.request, pin);
      if (finished.kind === 'refused') throw new Refusal(describeRefusal(finished, { config, appFrom: found.from }));
      return { app: found.app, ...finished };
    });
    refuseAnother(signedIn, id, handle);
    const { accessToken, accessSecret, mayPost } = signedIn;
    for (const secret of [accessToken, accessSecret]) registerSecret(secret);
    await place.store({ ...app, accessToken, accessSecret });
    if (mayPost === false) say(READ_ONLY);
    return {
      account: id,
      handle: signedIn.handle,
      storedIn: place.name,
      mayPost,
      next: place.next(config.accounts.map((account) => account.id)),
    };
  } finally {
    answers.close();
  }
}

function accountOf({ accounts }: Config, wanted: AccountId) {
  const account = accounts.find(({ id }) => id === wanted);
  if (account) return account;
  const ids = accounts.map(({ id }) => id).join(', ');
  throw new WrongUsage(`there is no account ${wanted}: the configuration has ${ids}`);
}

async function pinFor(
  { address, request }: Begun,
  handle: string,
  { open, answers }: { open: boolean; answers: Answers },
): Promise<string> {
  registerSecret(request.secret);
  const isOpened = open && openAddress(address);
  say(
    isOpened ? 'A browser opens at this address:' : 'Open this address in a browser:',
    ...['', `  ${address}`, ''],
    `Sign in there AS @${handle}, even if it shows somebody else, and allow the app.`,
  );
  return readPin(answers);
}

/** X writes a name as its owner does; it is the same in any case. */
function refuseAnother({ handle }: SignedIn, account: AccountId, wanted: string): void {
  if (handle.toLowerCase() === wanted.toLowerCase()) return;
  throw new Refusal(
    `@${handle} signed in, but account ${account} is @${wanted}: nothing was stored; run this again and sign in as @${wanted}, best in a private window (or correct the handle in the settings)`,
  );
}

const READ_ONLY =
  'Warning: X gave keys that may only read. Set the app to "Read and write" in X’s developer console, then connect again: keys keep the rights they were made with.';
