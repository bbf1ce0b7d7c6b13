export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** A part of this very page as JSON: `content`, `grid` or `dialog`, with what the list is asked for. */
export async function part(name, query = {}) {
  const url = new URL(location.href);
  url.searchParams.set('part', name);
  for (const [key, value] of Object.entries(query))
    if (value !== null && value !== undefined) url.searchParams.set(`part-${key}`, value);
  const reply = await fetch(url, { headers: { 'x-requested-with': 'XMLHttpRequest' } });
  if (!reply.ok) throw new Error(`The page answered with ${reply.status}.`);
  return reply.json();
}
