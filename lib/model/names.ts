/**
 * The form in which two names are equal for automatic matching: Unicode normalisation, trimming, folding of
 * white space. Case counts (product.md, "Automatic matching by name").
 */
export const equalForm = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** The form in which a search finds a name: also without case and accents. */
export const searchForm = (name: string): string =>
  equalForm(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en');
