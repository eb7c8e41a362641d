import type { TrendsAnswer } from '@promoter/control/answers';
import { address, hrefOf } from '../../address.ts';
import { me, readTrends } from '../../api.ts';
import { figure, plural } from '../../format.ts';
import { useKeptFocus } from '../../parts/focus.ts';
import { isFound, Search, searched } from '../../parts/search.tsx';
import { Read, Section } from '../../parts/section.tsx';
import { useReading } from '../../use-reading.ts';
import { CrisisNote } from './crisis-note.tsx';
import { askToAllow, deny } from './override.tsx';
import { OwnLists } from './own-lists.tsx';
import { OwnTags } from './own-tags.tsx';
import { RefusedTopics } from './refused-topics.tsx';
import { SourceTable } from './source-table.tsx';
import { TagTable } from './tag-table.tsx';
import { evidenceAgainst, isTagFound, isTopicFound, notListed, tagsOf } from './tags.ts';

const SHOWN = ['all', 'usable', 'refused', 'own', 'lists', 'sources'] as const;
type Shown = (typeof SHOWN)[number];

/** What may stand beside a post and what may not, with the evidence, and what the owner says of it. */
export function Trends() {
  const reading = useReading('trends', readTrends);
  const keepFocus = useKeptFocus(reading.answer);
  const show = SHOWN.find((known) => known === address.value.parameters.get('show')) ?? 'all';
  return (
    <div class="view" onClickCapture={keepFocus}>
      <Read reading={reading}>{(answer) => <Lists answer={answer} show={show} />}</Read>
    </div>
  );
}

function Lists({ answer, show }: { answer: TrendsAnswer; show: Shown }) {
  const wanted = searched();
  const isShown = (part: Shown) => show === 'all' || show === part;
  const { lists, refusedOverflow, crisis, sources } = answer;
  const all = tagsOf(answer);
  const found = all.filter((tag) => isTagFound(wanted, tag));
  const listed = found.filter(({ origin }) => origin === 'sources');
  const usable = listed.filter((tag) => tag.usable);
  const refused = listed.filter((tag) => !tag.usable);
  const own = found.filter(({ origin }) => origin !== 'sources');
  const topics = notListed(answer.refused, all).filter((topic) => isTopicFound(wanted, topic));
  const isKnown = found.length + topics.length + ownOf(lists, wanted) > 0;
  /** Beside other parts, one in which nothing is found is left out. */
  const has = (part: Shown, count: number) => isShown(part) && (count > 0 || wanted === '' || show !== 'all');
  return (
    <>
      {crisis && <CrisisNote crisis={crisis} />}
      <div class="view-bar">
        <nav class="tabs" aria-label="Which topics">
          <Tab name="all" open={show} q={wanted} label="All" />
          <Tab name="usable" open={show} q={wanted} label={`Usable ${figure(usable.length)}`} />
          <Tab name="refused" open={show} q={wanted} label={`Refused ${figure(refused.length + topics.length)}`} />
          <Tab name="own" open={show} q={wanted} label={`Field and calendar ${figure(own.length)}`} />
          <Tab name="lists" open={show} q={wanted} label="Your lists" />
          <Tab name="sources" open={show} q={wanted} label="Sources" />
        </nav>
        <Search label="Search topics and headlines" />
      </div>
      {wanted !== '' && !isKnown && <NothingFound wanted={wanted} answer={answer} />}
      {has('usable', usable.length) && (
        <Section id="usable" title="Usable trends" aside={<span class="quiet">{plural(usable.length, 'topic')}</span>}>
          {usable.length === 0 ? (
            <p class="quiet">{wanted === '' ? NO_TREND : NONE_FOUND}</p>
          ) : (
            <TagTable kind="usable" caption="Usable topics" tags={usable} lists={lists} />
          )}
        </Section>
      )}
      {has('refused', refused.length) && (
        <Section
          id="refused"
          title="Refused trends"
          aside={<span class="quiet">{plural(refused.length, 'topic')}, a few of each region are kept</span>}
        >
          {refused.length === 0 ? (
            <p class="quiet">{wanted === '' ? 'None of those that are kept.' : NONE_FOUND}</p>
          ) : (
            <TagTable kind="refused" caption="Refused topics" tags={refused} lists={lists} />
          )}
        </Section>
      )}
      {isShown('own') && <OwnTags tags={own} lists={lists} />}
      {show === 'own' && own.length === 0 && <p class="quiet">{wanted === '' ? 'None yet.' : NONE_FOUND}</p>}
      {(isShown('lists') || isShown('sources')) && (
        <div class="halves">
          {isShown('lists') && (
            <Section id="own-lists" title="Your own lists">
              <OwnLists answer={answer} wanted={wanted} />
            </Section>
          )}
          {isShown('sources') && (
            <Section id="trend-sources" title="Sources of trends">
              <SourceTable sources={sources} />
            </Section>
          )}
        </div>
      )}
      {has('refused', topics.length) && (
        <Section
          id="refused-topics"
          title="Topics refused for a day"
          aside={<span class="quiet">{plural(topics.length, 'topic')}, the last to end first</span>}
        >
          <p class="quiet">
            No post stands beside these or what is named after them, whether they trend now or not.
            {refusedOverflow > 0 && ` ${figure(refusedOverflow)} more are not kept: there are too many.`}
          </p>
          {topics.length > 0 && <RefusedTopics topics={topics} lists={lists} />}
        </Section>
      )}
    </>
  );
}

const NO_TREND = 'None from a source now: posts carry tags of your field, and may begin from a day of the calendar.';

const NONE_FOUND = 'None that you search for.';

const ownOf = ({ allow, deny }: TrendsAnswer['lists'], wanted: string): number =>
  [...allow, ...deny].filter((entry) => isFound(wanted, entry)).length;

const Tab = ({ name, open, q, label }: { name: Shown; open: Shown; q: string; label: string }) => (
  <a
    href={hrefOf('trends', { ...(name !== 'all' && { show: name }), q })}
    aria-current={name === open ? 'page' : undefined}
  >
    {label}
  </a>
);

/** What a person searched for and nothing has: the next thought is to deny it. */
const NothingFound = ({ wanted, answer: { lists, refused } }: { wanted: string; answer: TrendsAnswer }) => (
  <Section id="nothing-found" title={`Nothing is stored about “${wanted}”`}>
    <p class="quiet">No list has it now, and nothing is kept against it.</p>
    {me.maySteer && (
      <p class="actions below">
        <button type="button" onClick={() => deny(wanted.trim(), lists)}>
          Deny “{wanted}”
        </button>
        <button
          type="button"
          onClick={() => askToAllow(wanted.trim(), lists, { evidence: evidenceAgainst(wanted, refused) })}
        >
          Allow “{wanted}” …
        </button>
      </p>
    )}
  </Section>
);
