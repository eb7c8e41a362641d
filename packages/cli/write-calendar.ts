import { loadBrand } from '@promoter/brands/load';
import { createCardPlanner } from '@promoter/cards';
import type { SlotId } from '@promoter/domain';
import { installedCardFiles } from '@promoter/local/card-files.ts';
import {
  type CardPicture,
  calendarPage,
  cardOf,
  type DeferredCards,
  deferCards,
  type Simulation,
} from '@promoter/simulation';
import { writeOutFile } from './out-file.ts';
import { showProgress } from './progress.ts';

/** The price cards of a brand, each drawn when the calendar shows it. */
export async function calendarCards(name: string): Promise<DeferredCards> {
  const { company, cardTheme: theme } = await loadBrand(name);
  return deferCards(createCardPlanner({ brand: { name: company }, theme, readFiles: installedCardFiles }));
}

interface CalendarRequest {
  simulation: Simulation;
  cards: DeferredCards;
  timezone: string;
  days: number;
  start: string;
  json?: boolean;
}

/** Writes a simulation as a page to look at, with the cards of its posts. */
export async function writeCalendar(
  file: string,
  { simulation, cards, timezone, days, start, json = false }: CalendarRequest,
): Promise<void> {
  const pictures = await showProgress('drawing the price cards', { json }, (report) => draw(simulation, cards, report));
  writeOutFile(file, calendarPage(`${days} simulated days from ${start}`, simulation, timezone, pictures));
}

async function draw(
  { records }: Simulation,
  cards: DeferredCards,
  report: (progress: string) => void,
): Promise<ReadonlyMap<SlotId, CardPicture>> {
  const wanted = [...records].flatMap(([slot, { status }]) => {
    const card = cardOf(status);
    return card ? [{ slot, card }] : [];
  });
  const pictures = new Map<SlotId, CardPicture>();
  for (const [index, { slot, card }] of wanted.entries()) {
    const picture = await cards.draw(card);
    if (picture) pictures.set(slot, picture);
    report(`${index + 1} of ${wanted.length}`);
  }
  return pictures;
}
