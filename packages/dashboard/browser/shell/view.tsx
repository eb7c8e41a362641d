import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ViewName } from '../address.ts';
import { Today } from '../views/today/today.tsx';

/** The name of each view. */
export const TITLES: Readonly<Record<ViewName, string>> = {
  today: 'Today',
  plan: 'Plan',
  posts: 'Posts',
  trends: 'Trends',
  offers: 'Offers',
  insights: 'Insights',
  log: 'Log',
};

/** The views are loaded when they are opened, but for the one that the page begins with. */
const LOADERS: Readonly<Record<Exclude<ViewName, 'today'>, () => Promise<ComponentType>>> = {
  plan: async () => (await import('../views/plan/plan.tsx')).Plan,
  posts: async () => (await import('../views/posts/posts.tsx')).Posts,
  trends: async () => (await import('../views/trends/trends.tsx')).Trends,
  offers: async () => (await import('../views/offers/offers.tsx')).Offers,
  insights: async () => (await import('../views/insights/insights.tsx')).Insights,
  log: async () => (await import('../views/log/log.tsx')).Log,
};

const loaded = new Map<ViewName, ComponentType>([['today', Today]]);

/** One view, loaded if it is not there yet. */
export function View({ name }: { name: ViewName }) {
  const [fault, setFault] = useState<ViewName | null>(null);
  const [, setLoaded] = useState<ViewName>('today');
  useEffect(() => {
    if (name === 'today' || loaded.has(name)) return;
    LOADERS[name]().then(
      (view) => {
        loaded.set(name, view);
        setLoaded(name);
      },
      () => setFault(name),
    );
  }, [name]);
  const Loaded = loaded.get(name);
  if (Loaded) return <Loaded />;
  return (
    <p class="quiet waiting" role="status">
      {fault === name ? 'This view could not be loaded. Load the page anew.' : 'Loading …'}
    </p>
  );
}
