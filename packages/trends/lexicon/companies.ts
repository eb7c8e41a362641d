import type { Subject } from './subject.ts';

/**
 * Companies whose tags are advertising of their own: a topic that names one is not ours to use, whatever else it says. Only
 * names that are not everyday words; companies of a brand's field stand in its vocabulary. As of 2026-11.
 */
export const companies: Subject = {
  category: 'business',
  says: 'names another company, or its campaign',
  within: `
      nike, adidas, reebok, under armour, lululemon, crocs, gucci, prada, dior, chanel, louis vuitton, versace,
      burberry, valentino, balmain, givenchy, fendi, cartier, tiffany and co, bvlgari, bulgari, guerlain, ysl,
      yves saint laurent, moncler, calvin klein, tommy hilfiger, uniqlo, primark, zara, asos, boohoo, ikea, lidl,
      aldi, tesco, sainsburys, asda, morrisons, waitrose, carrefour, leclerc, walmart, costco, trader joes, best buy,
      home depot, walgreens, ebay, etsy, wayfair, auntie annes, chick fil a, arbys, sonic drive in, panasonic, nikon,
      leica, fujifilm, gopro, rolex, casio, swatch, mattel, hasbro, funko, toyota, honda, nissan, mazda, subaru,
      suzuki, ford mustang, porsche, lamborghini, bugatti, maserati, bentley motors, rolls royce, bmw, mercedes benz,
      volvo, skoda, volkswagen, peugeot, renault, citroen, hyundai, mahindra, mahindra thar, royal enfield,
      tata motors, maruti, ducati, harley davidson, john deere, caterpillar inc, michelin, shell oil, exxon, chevron,
      totalenergies, cadbury, burger king, wendys, taco bell, chipotle, popeyes, kfc, mc donalds, starbucks, dunkin,
      dunkin donuts, tim hortons, krispy kreme, dominos, pizza hut, papa johns, five guys, in n out, shake shack,
      panera, olive garden, ihop, dennys, cracker barrel, buc ees, grubhub, doordash, deliveroo, uber eats, grab food,
      foodpanda, just eat, coca cola, coke zero, pepsi, dr pepper, mountain dew, mtn dew, fanta, red bull, gatorade,
      monster energy, nutella, oreo, kit kat, snickers, skittles, doritos, cheetos, pringles, lays chips, m and ms,
      ben and jerrys, haagen dazs, toblerone, maggi, amul, haldirams, parle g, nestle, danone, kelloggs, heinz,
      budweiser, heineken, corona extra, tao kae noi, paytm, phonepe, gpay, google pay, mastercard, amex,
      american express, stripe payments, chime bank, sofi, klarna, oppi wallet, sephora, ulta beauty, fenty beauty,
      rare beauty, maybelline, loreal, nivea, dove soap, old spice, gillette, colgate, listerine, pampers, dyson,
      tupperware, ikea us, procter gamble, unilever, att thanks, t mobile, verizon, vodafone, telstra, airtel, dtac,
      ais thailand, reliance jio, jio, jiofiber, orange france, sfr, bouygues, flipkart, meesho, myntra, ajio, nykaa,
      lazada, shopee, tokopedia, zalora, zomato, swiggy, blinkit, zepto, big billion days, great indian festival,
      prime day, zerodha, groww, xiaomi, redmi, poco, realme, narzo, oneplus, oppo, vivo v, vivo x, vivo t, iqoo,
      infinix, tecno mobile, motorola, moto g, huawei mate, honor magic, nothing phone, samsung galaxy,
      samsung unpacked, galaxy unpacked, withgalaxy, teamgalaxy, team pixel, made by google, lava agni, asus rog,
      philips, bosch, siemens, whirlpool, lg electronics, boat nirvana, airtel xstream, hdfc bank, icici bank,
      sbi card, bajaj finance, axis bank, wells fargo, bank of america, jpmorgan, goldman sachs, barclays, hsbc,
      lloyds bank, santander bank, state farm, geico, progressive insurance, allstate, lic india, disney cruise,
      carnival cruise, royal caribbean, marriott, hilton, expedia, tripadvisor, wizz air, trivago, nutrabay,
      herbalife, amway, cash app gifting, fedex, dhl, ups store, boots uk, john lewis, marks and spencer, greggs,
      nandos, wagamama, kaufland, mediamarkt, decathlon, sodexo, playstation plus ad, energizer, duracell, hugo boss,
      hermes paris, ray ban, oakley, pandora jewellery, swarovski, levis jeans, h and m, mango fashion, max factor,
      mac cosmetics, the ordinary, dr martens, birkenstock, timberland, ugg boots, vans shoes, converse shoes,
      puma shoes, new balance, asics, salomon, patagonia, the north face, columbia sportswear, sony, audi, yamaha,
      jordans, aston martin cars, kia motors`,
};
