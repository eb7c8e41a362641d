import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { Refusal } from '@promoter/local/refusal.ts';
import type { Answers } from './answers.ts';
import { appIn, type FoundApp } from './app-keys.ts';
import type { KeysPlace } from './keys-place.ts';

/** The app's own keys: from the secret that was named, else from where the account's keys go, else asked for. */
export async function findApp(place: KeysPlace, appSecret: string | undefined, answers: Answers): Promise<FoundApp> {
  if (appSecret !== undefined) return appOfSecret(appSecret);
  return (await place.findApp()) ?? askForApp(answers);
}

async function appOfSecret(name: string): Promise<FoundApp> {
  const { openAccountSecret } = await import('@promoter/local/account-secret.ts');
  const app = appIn(await openAccountSecret(name, process.env).read());
  if (app) return { app, from: `the secret ${name}` };
  throw new Refusal(
    `the secret ${name} has no apiKey and apiSecret yet: fill them in, or name another account’s secret`,
  );
}

async function askForApp(answers: Answers): Promise<FoundApp> {
  process.stderr.write('The app’s own keys are in X’s developer console, under "Keys and tokens".\n');
  const ask = async (name: string): Promise<string> => {
    const key = await answers.ask(name, `${name} of the app${answers.isTerminal ? ' (it is not shown)' : ''}: `);
    if (key === '') throw new Refusal(`no ${name} was given: nothing was stored`);
    registerSecret(key);
    return key;
  };
  return { app: { apiKey: await ask('API key'), apiSecret: await ask('API secret') }, from: 'what was typed' };
}
