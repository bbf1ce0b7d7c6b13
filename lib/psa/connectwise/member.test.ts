// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberOf } from './member';

const windowWith = (getItem: (key: string) => string | null): Window =>
  ({ localStorage: { getItem } }) as unknown as Window;
const keeping = (text: string | null): Window =>
  windowWith((key) => (key === 'session/MemberWithSecurity' ? text : null));
const kept = (member: unknown): Window => keeping(JSON.stringify({ data: JSON.stringify({ member }) }));

describe('the member who is signed in', () => {
  it('stands in the session that the page keeps', () => {
    expect(memberOf(kept({ memberID: ' jhollis ', roleName: 'Finance', isAdmin: false }))).toBe('jhollis');
    expect(memberOf(kept({ memberID: 'x'.repeat(300) }))).toHaveLength(200);
  });

  it.each<[string, Window]>([
    ['nothing kept', keeping(null)],
    ['no JSON', keeping('<html>')],
    ['null', keeping('null')],
    ['a list', keeping('[]')],
    ['no data', keeping('{}')],
    ['data that is no text', keeping('{"data":{"member":{"memberID":"jhollis"}}}')],
    ['data that is no JSON', keeping('{"data":"member"}')],
    ['data that is null', keeping('{"data":"null"}')],
    ['no member', keeping('{"data":"{}"}')],
    ['no member ID', kept({ roleName: 'Finance' })],
    ['a number for it', kept({ memberID: 7 })],
    ['only spaces', kept({ memberID: '  ' })],
    [
      'a store that the browser closes',
      windowWith(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    ],
  ])('is nobody with %s', (_name, window) => {
    expect(memberOf(window)).toBeNull();
  });

  it('never throws, whatever is kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.boolean(), (text, isData) => {
        const member = memberOf(keeping(isData ? JSON.stringify({ data: text }) : text));
        expect(member === null || typeof member === 'string').toBe(true);
      }),
    );
  });
});
