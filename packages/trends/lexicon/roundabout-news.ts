import type { GraveNews } from './grave-news.ts';

/** What desks write instead of the plain word: a life that ends, a body that is found, a fall that is not called one. Patterns as in `grave-news.ts`. */
export const ROUNDABOUT_NEWS: readonly GraveNews[] = [
  {
    category: 'tragedy',
    says: `
take|=took|taken =own =life, =ends|=ended|=ending =life|=lives, =ends|=ended|=ending =his|=her|=their|=own =life|=lives,
lose|=lost =life|=lives, found|=find hanging|=hanged, =hanging =from|=in =cell|=room|=home, =hanged, hang =himself|=herself|=self,
breathe|=breathed * =last, =is|=are =no =more, demise, last =rites, cremate, cremation, =charred, mishap, brain =dead,
plane|jet|aircraft|helicopter|chopper|balloon|glider * =goes|=went|=going|=came|=comes =down,
plane|jet|aircraft|helicopter|chopper|balloon|glider|cable|car plummet|plunge|nosedive,
fan|people|child|children|man|woman|boy|girl|worker|climber|hiker|tourist|spectator|student|toddler|baby|teen|skier|actor|singer|player|passenger tumble|plummet|plunge|topple|fall|=fell =from|=off|=into|=onto,
fan|people|child|children|man|woman|boy|girl|worker|climber|hiker|tourist|spectator|student|toddler|teen|skier|actor|singer|player * =plummets|=plunges|=plunged|=plummeted,
push|shove|thrown|throw =onto|=under|=off|=before * track|train|platform|road|traffic|bridge|roof|balcony|tube|tram,
jump|leap|=leapt =from|=off * building|floor|bridge|balcony|roof|cliff|terrace|window|hotel|tower,
son|daughter|man|woman|child|children|boy|girl|toddler|pedestrian|cyclist|fan|player|teen|teenager|baby|kid|wife|husband|mother|father|dog|officer|student|mum|mom|dad|runner|jogger|marshal =run =over,
=runs|=ran|=running =over * fan|man|woman|child|boy|girl|pedestrian|cyclist|toddler|crowd|people|officer|student|protester,
parachute|chute * =fails|=failed|=fail|malfunction|failure|tangle, fail =to =open =mid|=at|=during,
anorexia, anorexic, bulimia, bulimic, self =harming, battle|battling|struggle|bout|fight|fought =with|=against =depression|=anxiety|=addiction|=ptsd|=grief|=dementia,
postpartum =depression|=psychosis, severe|clinical|crippling =depression, =pulled|=recovered =from =water|=river|=lake|=sea|=pool|=canal|=rubble|=wreckage|=sea,
washed =ashore, washed =up =on, woman|man|boy|girl|himself|herself|people|passenger|student|teen|wife|protester|bus|train|house|home|hotel|shop|church|temple|mosque|school =alight|=ablaze|=afire,
set =alight|=ablaze|=afire =on|=in|=at|=by|=after|=outside, set =self =on|=alight|=ablaze, immolate, immolation, hit =by =lightning,
ferry|boat|ship|vessel|yacht|trawler|dinghy|canoe * =goes|=went|=going =under|=down, =passes|=passed =on =at|=after|=aged|=in,
stage|stand|wall|roof|tree|crane|scaffold|scaffolding|fence|barrier|billboard topple|=falls|=fell|=gives, topple =stage|=tree|=onto|=crane, =left =in =hot|=locked =car, leave|=leaves|=left * =burned|=scarred|=maimed|=disfigured, buried =alive, crush =injuries, =crushed =at|=in|=during =stadium|=concert|=festival|=station|=temple|=stampede,
slip|slipped|slips =into =coma|=river|=gorge, airbag|brake|engine =failure =over|=kills|=leaves`,
  },
  {
    category: 'violence',
    says: `
thug, =savages, harm|harmed|harming =newborns|=babies|=baby|=children|=patients|=child|=himself|=herself|=animals, =gunned =down, lynch, lynching, =hacked =to =death, gang =rape|=raped, =waterboard, =knocked =unconscious|=out =by =thug|=stranger|=man|=men|=robber|=mugger,
mug|mugged|mugging =at|=in|=outside|=by|=on, street|pub|bar|unprovoked|random|frenzied|savage attack, =savagely, =stoned =to, set =upon =by, jumped =by =gang|=men,
=lured, =snatched =from|=by|=outside|=on|=off, held =captive|=hostage, =tied =up =by|=in, stalked, eve =teasing`,
  },
];
