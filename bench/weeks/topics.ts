/** Topics of ordinary days, in our own choice: what a list may hold, by what the classifier should say of it. */

const list = (text: string): readonly string[] => text.split(',').map((topic) => topic.trim());

export const SAFE = list(`#Wimbledon, #ChampionsLeague, #NBAFinals, #SixNations, #TourDeFrance, #SuperBowl, #F1,
  #AusOpen, #Eurovision, #Oscars, #Grammys, #Glastonbury, #DoctorWho, #GameAwards, #Minecraft, #EldenRing, #Nintendo,
  #Arsenal, #Lakers, #PremierLeague, #INDvsENG, #MotoGP, #Bundesliga, #LaLiga, #SerieA, #ElClasico, #GBBO, #BakeOff,
  #MasterChef, #TheMandalorian, #StrangerThings, #Zelda, #MarioKart, #Fortnite, #Valorant, #Dota2, #LeagueOfLegends,
  #StreetFighter, #GTA6, #Lollapalooza, #KPop, #AnimeExpo, #OnePiece, #Naruto, #Wordle, #Caturday, #NationalPizzaDay,
  #StarWarsDay, #Celtics, #Yankees, #Dodgers, #WorldSeries, #StanleyCup, #RyderCup, #IPL2026, #ManUtd, #RealMadrid,
  #Juventus, #Matildas, #Springboks, #AllBlacks, #Wallabies, #Bridgerton, #Barbie, #Avatar, #Chess, #Snooker, #WWE`);

/** Of the brand's field: now and then one trends. */
export const OF_FIELD = list('#NVIDIA, #OpenAI, #HuggingFace, #KubeCon, #PyTorch, #DeepSeek, #GTC');

/** Names and everyday words that nothing places. */
export const UNPLACED = list(`Margaret Ellison, #tuesdayfeels, #MyNewShoes, Brooklyn Park, Harborview, #askthequestion,
  Old Kent Road, David Whitlock, Sarah Penrose, #LateNightThoughts, Ridgeway, Lena Kowalska, #OhNo, Marco Silvestri,
  Fairbanks, #nofilter, Northgate, Priya Ranganathan, Elmwood, Tom Hargreave`);

/** What no advert stands beside: most of it politics, belief and quarrels. */
export const CONTENTIOUS = list(`#Trump2028, #Brexit, Keir Starmer, #Election2026, Senate, Supreme Court, Republicans,
  #GeneralElection, Kremlin, #Modi, #BJP, Labour Party, #Immigration, #Tariffs, Prime Minister, Netanyahu, #Congress,
  Macron, #PMQs, #Ramadan, #Jesus, #OnlyFans, #Abortion, #TransRights, #WhitePower`);

/** And some of it tragedy and violence. */
export const GRAVE = list(`Murder trial, Plane crash, Earthquake, #RIPLegend, Stabbing, Wildfire deaths, House fire,
  Shooting suspect, #JusticeForGeorge, Motorway crash, Missing child, Hit and run`);

/** What one catastrophe makes of a list. */
export const CATASTROPHE = list(`Lisbon earthquake, #PrayForLisbon, Lisbon tsunami, #RIPLisbon, earthquake victims,
  death toll, Lisbon rescue, aftershock, #LisbonStrong, magnitude 7, building collapse, trapped under rubble,
  survivors, tsunami warning, #Terremoto, #sismo, #PrayForPortugal, Lisbon airport, Portugal earthquake, evacuation`);

/** News of an ordinary day, each under the topic that it comes with. */
export const NEWS: readonly { topic: string; headlines: readonly string[] }[] = [
  { topic: 'arsenal', headlines: ['Arsenal beat Spurs in derby thriller'] },
  { topic: 'eurovision', headlines: ['Eurovision hosts named for next year’s final'] },
  { topic: 'minecraft', headlines: ['Minecraft update adds new biomes'] },
  { topic: 'senate', headlines: ['Senate votes on budget bill after long night'] },
  { topic: 'house fire', headlines: ['Family of four killed in house fire'] },
  { topic: 'yankees', headlines: ['Yankees sign pitcher before the season'] },
  { topic: 'margaret ellison', headlines: ['Margaret Ellison charged with fraud'] },
  { topic: 'weather', headlines: ['Sunny spell ahead for the weekend'] },
];
