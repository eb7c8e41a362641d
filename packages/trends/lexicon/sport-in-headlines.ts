/**
 * Besides names of competitions and teams, words by which a headline is plainly of sport. Sides by the short names that
 * headlines have, of 2026-27; athletes who are in the news by their name alone, as of 2026-11. Patterns as in `grave-news.ts`.
 */
export const PLAINLY_OF_SPORT = `
=q1, =q2, =q3, =fp1, =fp2, =fp3, =pit =stop|=stops|=lane, =podium, =all =out, # =for #, # =not =out, =hat =trick, treble,
=double =as|=fires|=sinks|=sends|=for|=helps|=earns|=gives|=in|=against, =with =double|=treble|=hat, =fifty, =ton, spinner, =pacer, =world =cup, =match =card,
=goalless, =winless, =whitewash, =ashes =test|=series|=opener|=squad|=hopes, =unbeaten, =first =leg, =second =leg, =nil, =match =winner, =offside, =header,
=free =kick, =corner =kick, =benched, =teammate, =teammates, =skipper, =dugout, =locker =room, =draft =pick, =free =agent, =trade =deadline,
=knockouts, =title =defence|=defense, =birdies, =grand =slam, =straight =sets, =odi, =t20, =t20i,
=villa, =leeds, =spurs, =wolves, =newcastle, =gunners, =barca, =madrid, =juve, =milan, =packers, =lions, =cowboys, =chiefs, =steelers, =ravens, =broncos, =niners, =seahawks, =lakers, =celtics, =warriors, =mavs, =yankees, =mets, =oilers,
=team =usa|=gb|=india, =springboks, =lionesses,
=haaland, =salah, =mbappe, =kane, =saka, =bellingham, =yamal, =messi, =ronaldo, =neymar, =palmer, =foden, =isak, =wirtz,
=mahomes, =allen =touchdown, =lebron, =curry, =doncic, =jokic, =giannis, =wembanyama, =caitlin =clark, =ohtani, =mcdavid,
=djokovic, =alcaraz, =sinner, =swiatek, =sabalenka, =gauff, =verstappen, =hamilton =out|=wins|=takes|=crashes|=p1|=pole|=podium|=spins, =norris, =piastri, =leclerc, =mcilroy, =scheffler,
=kohli, =rohit, =bumrah, =stokes, =cummins, =babar, =gukesh, =carlsen, =praggnanandhaa`;

/** Grave words in the turns that sport alone gives them; they excuse only where a headline is plainly of sport. */
export const TURNS_OF_SPORT = `
=disqualified =from|=for|=at|=after|=in, =disqualification, ambush, fire * =to =victory|=win|=glory|=title|=final|=finals|=top|=semis|=draw|=triumph,
century|ton|fifty|double|treble|spell|masterclass|haul|batting|bowling|spinners|pacers|knock destroy,
destroy =england|=australia|=india|=pakistan|=bangladesh|=ireland|=wales|=scotland|=france|=germany|=spain|=italy|=brazil|=argentina|=united|=city|=spurs|=chelsea|=arsenal|=liverpool|=lakers|=celtics|=champions,
=under =fire =after|=over|=for|=following * loss|defeat|draw|exit|capitulation|=results|=form|=start,
=beaten =by =#|=teenager|=wildcard|=qualifier|=rival|=rivals|=underdog|=underdogs|=champion|=champions,
=beaten =by * =teenager|=champion|=champions|=seed|=qualifier|=wildcard|=minnows|=points|=goals|=runs|=wickets|=seconds|=rivals|=debutant|=underdogs|=majority|=header|=penalty,
=beaten =by =england|=australia|=india|=pakistan|=france|=germany|=spain|=italy|=brazil|=argentina|=united|=city|=spurs|=chelsea|=arsenal|=liverpool|=leeds|=villa|=lakers|=celtics,
=crashes|=crashed|=crash =in =q1|=q2|=q3|=qualifying|=practice, collapse =again =at|=against|=as, =victim|=victims =of * upset|comeback|rally, =fall|=falls|=fell =victim =to,
bullet =header, rocket|missile * serve|header|forehand|volley, =buried|=bury|=buries =three|=penalty|=winner|=spot|=late|=chance, suffocate|suffocating =defense|=defence|=press,
mourn =exit|=defeat|=relegation, =hit =by =injuries, =injury =free|=plagued|=hit|=prone|=ravaged, =strangle|=strangled|=strangles =england|=australia|=batters|=chase,
=nightmare|=horror =start|=show|=run|=miss|=own, =blast|=blasts =fifty|=hundred|=century|=sixes, =attack =spearhead, =trapped =lbw|=leg|=in =front, =poisoned =chalice,
=run|=runs|=ran|=running =riot, =slaughter|=slaughtered =bowling|=bowlers, =killed|=kills|=kill =the =game|=tie|=contest, =on =the =brink,
=rip|=rips|=ripped =through|=into|=apart, =shoot|=shoots =down, =medvedev,
=slams|=slam #, =slams|=slam|=slammed * ton|century|fifty|hundred|sixes|winner, =after|=following|=batting collapse, =erupts|=erupted|=erupt =for`;
