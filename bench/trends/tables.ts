import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface LabelledTopic {
  topic: string;
  domain: boolean;
  unsafe: boolean;
  noise: boolean;
  kind: string;
}

export interface Table {
  name: string;
  rows: LabelledTopic[];
}

const OWN = join(import.meta.dirname, 'topics.tsv');

/** Reads one table, or every `.tsv` of a folder. */
export function readTables(place: string = OWN): Table[] {
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((file) => file.endsWith('.tsv'))
        .map((file) => join(place, file))
    : [place];
  return files.map((file) => ({ name: basename(file), rows: readRows(readFileSync(file, 'utf8')) }));
}

const readRows = (text: string): LabelledTopic[] =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [topic = '', domain, unsafe, noise, kind = ''] = line.split('\t');
      return { topic, domain: domain === '1', unsafe: unsafe === '1', noise: noise === '1', kind };
    });
