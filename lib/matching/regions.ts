/**
 * States, provinces and countries by their codes (ISO 3166-1 and -2, postal codes of the United States, Canada and
 * Australia), with the names people write. A PSA and a vendor write the same one in different ways.
 */
const STATES =
  'al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|dc district of columbia|fl florida|ga georgia|hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|md maryland|ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada|nh new hampshire|nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|or oregon|pa pennsylvania|pr puerto rico|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont|va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming|ab alberta|bc british columbia|mb manitoba|nb new brunswick|nl newfoundland and labrador|ns nova scotia|nt northwest territories|nu nunavut|on ontario|pe prince edward island|qc quebec|sk saskatchewan|yt yukon|act australian capital territory|nsw new south wales|qld queensland|sa south australia|tas tasmania|vic victoria|wa western australia|sa south australia|nt northern territory';

const COUNTRIES =
  'us usa|us united states|us united states of america|us u s a|us u s|us america|gb uk|gb u k|gb united kingdom|gb great britain|gb england|gb scotland|gb wales|gb northern ireland|gb gbr|ca canada|ca can|au australia|au aus|nz new zealand|nz nzl|ie ireland|ie republic of ireland|ie irl|ie eire|de germany|de deutschland|de deu|at austria|at osterreich|at oesterreich|at aut|ch switzerland|ch schweiz|ch suisse|ch svizzera|ch che|fr france|fr fra|be belgium|be belgie|be belgique|be bel|nl netherlands|nl the netherlands|nl nederland|nl holland|nl nld|lu luxembourg|es spain|es espana|es esp|pt portugal|pt prt|it italy|it italia|it ita|dk denmark|dk danmark|dk dnk|se sweden|se sverige|se swe|no norway|no norge|no nor|fi finland|fi suomi|fi fin|is iceland|pl poland|pl polska|pl pol|cz czech republic|cz czechia|cz cze|sk slovakia|hu hungary|hu magyarorszag|ro romania|bg bulgaria|gr greece|gr hellas|hr croatia|si slovenia|rs serbia|ee estonia|lv latvia|lt lithuania|ua ukraine|ru russia|ru russian federation|tr turkey|tr turkiye|il israel|ae united arab emirates|ae uae|sa saudi arabia|za south africa|za zaf|ng nigeria|ke kenya|eg egypt|in india|in ind|cn china|hk hong kong|tw taiwan|jp japan|jp jpn|kr south korea|kr korea|sg singapore|sg sgp|my malaysia|th thailand|vn vietnam|id indonesia|ph philippines|br brazil|br brasil|br bra|mx mexico|mx mex|ar argentina|cl chile|co colombia|pe peru';

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('|').map((entry): [string, string] => {
      const [code = ''] = entry.split(' ', 1);
      return [entry.slice(code.length + 1), code];
    }),
  );

const states = table(STATES);
const countries = table(COUNTRIES);

/** The code of a state or country as told, folded; what is in no list stays as it is. */
const stateCodes: ReadonlySet<string> = new Set([...states.values()]);

/** Only of listed ones is it known that two different texts are two states. */
export const isStateCode = (code: string): boolean => stateCodes.has(code);

export const stateCode = (folded: string): string => states.get(folded) ?? folded;
export const countryCode = (folded: string): string => countries.get(folded) ?? folded;
