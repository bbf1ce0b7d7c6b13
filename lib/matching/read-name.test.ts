import { describe, expect, it } from 'vitest';
import { readName } from './read-name';

const words = (name: string) => readName(name).map((read) => read.words.join(' '));
const forms = (name: string) => readName(name)[0]?.forms.join(', ');

describe('readName', () => {
  it.each([
    ['The Müller & Söhne GmbH & Co. KG', 'muller sohne', 'GmbH & Co. KG'],
    ['Brightwell, S.A. de C.V.', 'brightwell', 'SA de CV'],
    ['BRIGHTWELL LIMITED', 'brightwell', 'Ltd'],
    ['Brightwell Co., Ltd.', 'brightwell', 'Ltd'],
    ['Brightwell Public Limited Company', 'brightwell', 'PLC'],
    ['J.R. Thorne Pty Ltd', 'jr thorne', 'Pty Ltd'],
    ['Zielona Sp. z o.o.', 'zielona', 'Sp. z o.o.'],
    ['Modrá, s.r.o.', 'modra', 's.r.o.'],
    ['Havnen A/S', 'havnen', 'AS'],
    ['Grønne Huse ApS', 'gronne huse', 'ApS'],
    ['Padaria Bela Ltda.', 'padaria bela', 'Ltda'],
    ['PT Maju Terang Tbk', 'maju terang', 'PT, PT'],
    ['Brightwell B.V.', 'brightwell', 'BV'],
    ['Thorne, Vale and Birch LLP', 'thorne vale birch', 'LLP'],
    ['株式会社サクラ', 'サクラ', 'KK'],
    ['ООО Ромашка', 'ромашка', 'OOO'],
    ['Limited', 'limited', ''],
    ['The Company', 'the', 'Co'],
  ])('reads %s', (name, expected, form) => {
    expect([words(name), forms(name)]).toEqual([[expected], form]);
  });

  it('writes initials in one way', () => {
    expect(['J.R. Thorne', 'J R Thorne', 'JR Thorne', 'J. R. Thorne'].map((name) => words(name)[0])).toEqual(
      Array.from({ length: 4 }, () => 'jr thorne'),
    );
  });

  it('knows a company under all its names', () => {
    expect(words('Thorne Ltd t/a The Corner Bakery')).toEqual(['thorne', 'corner bakery']);
    expect(words('Thorne Ltd (formerly Vale Holdings)')).toEqual(['thorne', 'vale holdings']);
    expect(words('Thorne Ltd DBA Corner Bakery')).toEqual(['thorne', 'corner bakery']);
    expect(words('Thorne SARL (The Corner Bakery)')).toContain('corner bakery');
  });

  it('sets apart what stands in brackets, and drops remarks', () => {
    expect(readName('Thorne (UK) Ltd')[0]?.qualifiers).toEqual(['uk']);
    expect(readName('THORNE CORP /DE/')[0]?.qualifiers).toEqual(['de']);
    for (const remark of ['Thorne (Head Office)', 'Thorne [old]', 'Thorne - Head Office', 'Thorne (The)'])
      expect(readName(remark)[0]).toMatchObject({ words: ['thorne'], qualifiers: [] });
  });

  it('drops what a stock list adds, and nothing that only looks like it', () => {
    expect(words('Thorne Inc. - Class A Common Stock')).toEqual(['thorne']);
    expect(words('Thorne - Warrant')).toEqual(['thorne']);
    expect(words('Thorne - Unit 5')).toEqual(['thorne unit 5']);
  });

  it('has no name where no letter and no digit is told', () => {
    expect([readName(''), readName(' - & / ()')]).toEqual([[], []]);
  });
});
