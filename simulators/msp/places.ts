export interface Place {
  city: string;
  state: string;
  country: string;
  postal: string;
}

const line = (country: string, places: string): Place[] =>
  places.split(';').map((entry) => {
    const [city = '', state = '', postal = ''] = entry.split(',');
    return { city, state, country, postal };
  });

/** Real places; what stands in them is invented. "#" in a postal code becomes a digit. */
export const PLACES: Record<string, Place[]> = {
  US: line(
    'US',
    'Asheville,NC,288##;Boise,ID,837##;Chattanooga,TN,374##;Duluth,MN,558##;Eugene,OR,974##;Flagstaff,AZ,860##;Galveston,TX,775##;Holyoke,MA,010##;Ithaca,NY,148##;Kalamazoo,MI,490##;Lafayette,LA,705##;Missoula,MT,598##;Napa,CA,945##;Ocala,FL,344##;Peoria,IL,616##;Roanoke,VA,240##;Springfield,IL,627##;Springfield,MO,658##;Toledo,OH,436##;Winston-Salem,NC,271##',
  ),
  GB: line(
    'GB',
    'Abingdon,Oxfordshire,OX14 #AB;Bath,Somerset,BA1 #CD;Carlisle,Cumbria,CA1 #EF;Dundee,Angus,DD1 #GH;Exeter,Devon,EX1 #JK;Harrogate,North Yorkshire,HG1 #LM;Ipswich,Suffolk,IP1 #NP;Kettering,Northamptonshire,NN15 #QR;Llandudno,Conwy,LL30 #ST;Stoke-on-Trent,Staffordshire,ST4 #UV;Truro,Cornwall,TR1 #WX',
  ),
  DE: line(
    'DE',
    'Aachen,Nordrhein-Westfalen,520##;Bielefeld,Nordrhein-Westfalen,336##;Freiburg im Breisgau,Baden-Württemberg,791##;Göttingen,Niedersachsen,370##;Köln,Nordrhein-Westfalen,506##;Lübeck,Schleswig-Holstein,235##;München,Bayern,803##;Nürnberg,Bayern,904##;Tübingen,Baden-Württemberg,720##;Würzburg,Bayern,970##',
  ),
  FR: line(
    'FR',
    "Angers,Maine-et-Loire,490##;Besançon,Doubs,250##;Châteauroux,Indre,360##;L'Haÿ-les-Roses,Val-de-Marne,942##;Nîmes,Gard,300##;Orléans,Loiret,450##;Quimper,Finistère,290##;Saint-Étienne,Loire,420##;Vannes,Morbihan,560##",
  ),
  NL: line(
    'NL',
    "Alkmaar,Noord-Holland,18## AB;Breda,Noord-Brabant,48## CD;'s-Hertogenbosch,Noord-Brabant,52## EF;Enschede,Overijssel,75## GH;Groningen,Groningen,97## JK;Middelburg,Zeeland,43## LM;Zwolle,Overijssel,80## NP",
  ),
  CA: line(
    'CA',
    'Kelowna,BC,V1Y #A#;Moncton,NB,E1C #B#;Québec,QC,G1R #C#;Red Deer,AB,T4N #E#;Sault Ste. Marie,ON,P6A #G#;Trois-Rivières,QC,G9A #H#',
  ),
  AU: line(
    'AU',
    'Ballarat,VIC,335#;Cairns,QLD,487#;Dubbo,NSW,283#;Fremantle,WA,616#;Geelong,VIC,322#;Hobart,TAS,700#;Wagga Wagga,NSW,265#',
  ),
  ES: line(
    'ES',
    'A Coruña,Galicia,150##;Cádiz,Andalucía,110##;Gijón,Asturias,332##;León,León,240##;Logroño,La Rioja,260##',
  ),
  DK: line(
    'DK',
    'Aarhus,Midtjylland,80##;Køge,Sjælland,46##;Sønderborg,Syddanmark,64##;Tårnby,Hovedstaden,27##',
  ),
  CH: line('CH', 'Bern,BE,30##;Genève,GE,12##;Neuchâtel,NE,20##;Zürich,ZH,80##'),
};
