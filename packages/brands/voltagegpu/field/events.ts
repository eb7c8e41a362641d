import type { FieldEvent } from '@promoter/trends/field-vocabulary';

/**
 * Conferences whose dates are announced. KubeCon North America, ICLR, ICML, CVPR, Computex, Google I/O, WWDC and re:Invent
 * of 2027 are to be added when theirs are certain.
 */
export const events: readonly FieldEvent[] = [
  event('#reInvent', 'AWS re:Invent in Las Vegas', '2026-11-30', '2026-12-04', 'reinvent.awsevents.com'),
  event('#NeurIPS2026', 'NeurIPS in Sydney', '2026-12-06', '2026-12-12', 'neurips.cc/Conferences/2026'),
  event('#CES2027', 'CES in Las Vegas', '2027-01-06', '2027-01-09', 'ces.tech'),
  event('#FOSDEM', 'FOSDEM in Brussels', '2027-01-30', '2027-01-31', 'fosdem.org/2027'),
  event('#MWC27', 'MWC in Barcelona', '2027-03-01', '2027-03-04', 'mwcbarcelona.com'),
  event('#GTC27', 'NVIDIA GTC in San Jose', '2027-03-15', '2027-03-18', 'nvidia.com/gtc'),
  event('#KubeCon', 'KubeCon Europe in Barcelona', '2027-03-15', '2027-03-18', 'events.linuxfoundation.org'),
];

function event(tag: string, says: string, from: string, until: string, site: string): FieldEvent {
  return { tag, says, from, until, source: `${site}, as cited in 2026-11` };
}
