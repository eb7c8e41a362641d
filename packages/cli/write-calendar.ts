import { loadBrand } from '@promoter/brands/load';
import { createCardPlanner } from '@promoter/cards';
import type { SlotId } from '@promoter/domain';
import { installedCardFiles } from '@promoter/local/card-files.ts';
import { type CardPicture, calendarPage, type DeferredCards, deferCards, type Simulation } from '@promoter/simulation';
import { sentCardOf } from '@promoter/slots';
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

/** Writes a simulation as a page to look at, with the cards of its posts, and says which of them could not be drawn. */
export async function writeCalendar(
  file: string,
  { simulation, cards, timezone, days, start, json = false }: CalendarRequest,
): Promise<void> {
  const { pictures, faults } = await showProgress('drawing the price cards', { json }, (report) =>
    draw(simulation, cards, report),
  );
  writeOutFile(file, calendarPage(`${days} simulated days from ${start}`, simulation, timezone, pictures));
  const [first] = faults;
  if (first !== undefined)
    process.stderr.write(`${faults.length} price cards are named without a picture, the first because: ${first}\n`);
}

interface Drawn {
  pictures: ReadonlyMap<SlotId, CardPicture>;
  faults: readonly string[];
}

async function draw({ records }: Simulation, cards: DeferredCards, report: (progress: string) => void): Promise<Drawn> {
  const wanted = [...records].flatMap(([slot, { status }]) => {
    const card = sentCardOf(status);
    return card ? [{ slot, card }] : [];
  });
  const pictures = new Map<SlotId, CardPicture>();
  const faults: string[] = [];
  for (const [index, { slot, card }] of wanted.entries()) {
    try {
      const picture = await cards.draw(card);
      if (picture) pictures.set(slot, picture);
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
    report(`${index + 1} of ${wanted.length}`);
  }
  return { pictures, faults };
}
