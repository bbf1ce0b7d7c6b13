const DEFAULTS = {
  locale: 'en',
  checkbox: 'both',
  pageSize: 25,
  virtual: true,
  inPlace: false,
  fillDelay: 60,
  loadDelay: 80,
  staleDelay: 120,
  twin: 'none',
  dialog: false,
  rerender: null,
  quantities: {},
  wordy: false,
  companyField: true,
  hash: true,
  dark: false,
};

/** Defaults, then what the server was told, then the address's `sim`. */
export function readSettings(given) {
  const sim = new URLSearchParams(location.search).get('sim');
  return { ...DEFAULTS, ...given, ...(sim ? JSON.parse(sim) : {}) };
}
