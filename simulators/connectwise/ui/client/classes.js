const PREFIXES = ['GMDB3DUB', 'GE0S-T1C', 'GKV5JQ3D'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Obfuscated class names as GWT makes them: the same for a role within a run, others in the next run. */
export function classMaker(seed = Math.floor(Math.random() * 1e9)) {
  let state = seed >>> 0;
  const next = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  const prefix = PREFIXES[next(PREFIXES.length)];
  const names = new Map();
  return (role) => {
    if (!names.has(role)) {
      const letters = [0, 1, 2].map(() => LETTERS[next(26)]).join('');
      names.set(role, `${prefix}${letters}`);
    }
    return names.get(role);
  };
}
