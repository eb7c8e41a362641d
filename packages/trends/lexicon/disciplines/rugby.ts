import type { Discipline } from './discipline.ts';

export const RUGBY: Discipline = {
  category: 'sports',
  says: 'rugby',
  events: `
six nations, top 14, top14, rugby world cup, autumn nations, champions cup, super rugby, rugby, lions tour,
british and irish lions, xv de france, autumn internationals, quilter nations series, nrl, state of origin`,
  sides: `
stade toulousain, toulouse rugby, la rochelle, leinster rugby, munster rugby, springboks, all blacks, wallabies,
harlequins, saracens`,
  people: `
antoine dupont, romain ntamack, thomas ramos, damian penaud, louis bielle biarrey, gregory alldritt, matthieu jalibert,
maxime lucu, gael fickou, peato mauvaka, francois cros, thibaud flament, nolann le garrec, fabien galthie, fin smith,
henry pollock, tommy freeman, maro itoje, ellis genge, ben earl, tom curry, george ford, owen farrell, jamie george,
immanuel feyi waboso, steve borthwick, finn russell, duhan van der merwe, sione tuipulotu, huw jones, blair kinghorn,
jamison gibson park, dan sheehan, tadhg beirne, caelan doris, james lowe, sam prendergast, bundee aki,
josh van der flier, andy farrell, jac morgan, dewi lake, louis rees zammit, siya kolisi, eben etzebeth, cheslin kolbe,
handre pollard, sacha feinberg mngomezulu, rassie erasmus, ardie savea, beauden barrett, will jordan, richie mounga,
ellie kildunne, nathan cleary, reece walsh, kalyn ponga, latrell mitchell`,
};
